import { speakHours } from '../../../shared/timebank/speak'
import { isDuplicate, transaction } from '../../database/transaction'
import { Problem } from '../../http/problem'
import { personAccount } from '../ledger/account.model'
import { post, type NewTransfer } from '../ledger/post'
import { knownEntries, PaperEntryModel } from './entry.model'
import { openingId } from './opening-id'
import { OpeningModel, type Opening } from './opening.model'
import type { Entry } from './residents'

/** Why an entry is not booked, though it was sound when the table was checked. */
export interface Refused {
  entry: Entry
  code: 'booked' | 'over_ceiling'
  detail: string
}

class Refusal extends Error {
  constructor(readonly refused: Refused) {
    super(refused.detail)
  }
}

/**
 * Books entries with what holds each once, in one transaction; those that this import booked before are left as they are. What another import was faster with, and what exceeds the ceiling (whole
 * minutes) by now, is refused by the database and answered; the others are booked then one by one.
 */
export async function book(entries: readonly Entry[], opening: Opening, ceiling: number, now: Date): Promise<Refused[]> {
  try {
    await transaction(() => bookTogether(entries, opening, ceiling, now))
    return []
  } catch (error) {
    const isRefused = error instanceof Refusal || (error instanceof Problem && error.code === 'timebank.recipient_full')
    if (!isRefused && !isDuplicate(error)) throw error
    if (entries.length > 1) {
      const refused: Refused[] = []
      for (const entry of entries) refused.push(...(await book([entry], opening, ceiling, now)))
      return refused
    }
    // Somebody has booked it just now: looked at again, it is seen who.
    if (!isRefused) return book(entries, opening, ceiling, now)
    const [entry] = entries
    return [error instanceof Refusal ? error.refused : { entry: entry!, code: 'over_ceiling', detail: `${entry!.name}存的时间加上这一笔会超过上限 ${speakHours(ceiling)}` }]
  }
}

async function bookTogether(entries: readonly Entry[], opening: Opening, ceiling: number, now: Date): Promise<void> {
  const known = await knownEntries(entries.map(({ key }) => key))
  const fresh = entries.filter((entry) => {
    const { key, row, name, source } = entry
    const before = known.get(key)
    if (before?.transfer === openingId(opening, row)) return false
    if (before && !before.open) throw new Refusal({ entry, code: 'booked', detail: `${name}的“${source}”已经由另一次导入入账 ${speakHours(before.minutes)}` })
    return true
  })
  if (fresh.length === 0) return
  for (const { key, row, minutes } of fresh.filter((entry) => known.has(entry.key))) {
    await PaperEntryModel.updateOne({ _id: key }, { $set: { transfer: openingId(opening, row), minutes } })
  }
  const made = fresh.filter(({ key }) => !known.has(key)).map(({ key, person, row, minutes }) => ({ _id: key, person, transfer: openingId(opening, row), minutes }))
  if (made.length > 0) await PaperEntryModel.insertMany(made, { lean: true })
  await post(fresh.map((entry) => transferOf(entry, opening, ceiling, now)))
  await OpeningModel.updateOne({ _id: opening._id }, { $inc: { booked: fresh.length } })
}

function transferOf({ row, person, minutes, source, note }: Entry, opening: Opening, ceiling: number, now: Date): NewTransfer {
  return {
    id: openingId(opening, row), kind: 'opening', from: 'issuance', to: personAccount(person), minutes, at: now, by: opening.appliedBy ?? opening.by,
    words: note ? `${source}（${note}）` : source, source: { type: 'import', id: String(opening._id), label: opening.place.label }, path: opening.path,
    ceiling: { most: ceiling, overflow: [] },
  }
}
