import type { Types } from 'mongoose'
import { keptOpeningErrors } from '../../../shared/timebank/opening.contract'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import { release } from '../../files'
import { dataRows, Findings, isGone, localCopy, removeLocalCopy, signEvery, thisProcess, type ImportServices } from '../../places'
import { book } from './book'
import { checkOpening, type Checked } from './check'
import { OpeningModel, type Opening } from './opening.model'
import { entriesOf, type EntryScope } from './residents'
import { readOpeningRow } from './row'

/** How often the record shows how far the check is, in milliseconds. */
const noteEvery = 500

/** Entries that are booked in one transaction. */
const together = 100

/** Takes up an import on which nobody works, new or left by a process that died. Null when another process is at it. */
export async function takeUpOpening(id: Types.ObjectId): Promise<Opening | null> {
  const opening = await OpeningModel.findOne({ _id: id, waits: true }).lean<Opening>()
  if (!opening || !isGone(opening.holder)) return null
  const seen = opening.holder ? { 'holder.until': opening.holder.until } : { holder: { $exists: false } }
  return OpeningModel.findOneAndUpdate({ _id: id, waits: true, ...seen }, { $set: { holder: thisProcess() } }, { returnDocument: 'after' }).lean<Opening>()
}

/**
 * Does what the import's state asks for: the dry run for `checking`; for `applying` the dry run again, because the ledger may have changed, and then the booking. Ends in
 * `invalid`, `ready`, `done` or `failed`, except when it is stopped by the signal, between two batches: then it throws and waits to be taken up again.
 */
export async function workOnOpening(opening: Opening, services: ImportServices, signal?: AbortSignal): Promise<Opening> {
  const signs = setInterval(() => void giveSign(opening._id).catch((error: unknown) => services.log.warn({ err: error }, 'opening import: no sign given')), signEvery)
  try {
    return await checkAndBook(opening, await localCopy(opening, services), services, signal)
  } catch (error) {
    if (signal?.aborted) {
      await OpeningModel.updateOne({ _id: opening._id }, { $unset: { holder: 1 } })
      throw error
    }
    services.log.error({ err: error, import: String(opening._id) }, 'opening import failed')
    const brokeOff = opening.state === 'checking' ? '核对中断了，什么都没有入账。再点一次会重新核对。' : '处理中断了。已经入账的保留着，再点一次“入账”会接着做完，不会重复。'
    const detail = error instanceof Error && /[\u4e00-\u9fff]/.test(error.message) ? error.message : brokeOff
    return finish(opening, services, { state: 'failed', errors: [{ row: 1, column: null, code: 'failed', detail }], errorCount: 1 })
  } finally {
    clearInterval(signs)
  }
}

async function checkAndBook(opening: Opening, path: string, services: ImportServices, signal?: AbortSignal): Promise<Opening> {
  const { importRowLimit: rowLimit, timebank } = services.env
  const scope: EntryScope = { path: opening.path, hands: [opening.by, opening.appliedBy].flatMap((hand) => hand?.person ?? []) }
  let noted = 0
  const progress = async (checked: number) => {
    signal?.throwIfAborted()
    if (opening.state !== 'checking' || performance.now() - noted < noteEvery) return
    noted = performance.now()
    await OpeningModel.updateOne({ _id: opening._id }, { $set: { checked } })
  }
  const checked = await checkOpening(path, { ...scope, opening, rowLimit, ceiling: timebank.ceiling, progress })
  const { findings, rows, total } = checked
  const found = { rows, checked: rows, total, ...wrongIn(findings) }
  if (findings.count > 0) return finish(opening, services, { ...found, state: opening.state === 'checking' ? 'invalid' : 'failed' })
  if (opening.state === 'checking') return finish(opening, services, { ...found, state: 'ready' })

  const refused = await bookAll(opening, path, checked, scope, services, signal)
  return finish(opening, services, { state: refused.count > 0 ? 'failed' : 'done', ...wrongIn(refused), notices: findings.notices })
}

/** Books the table of a check without errors; what became wrong since then is answered. */
async function bookAll(opening: Opening, path: string, { columns }: Checked, scope: EntryScope, { env, clock }: ImportServices, signal?: AbortSignal): Promise<Findings> {
  const refused = new Findings(keptOpeningErrors)
  for await (const rows of dataRows(path, { findings: new Findings(), header: () => true }, env.importRowLimit)) {
    const entries = await entriesOf(rows.flatMap((row) => readOpeningRow(row, columns!, refused) ?? []), scope, columns!, refused)
    while (entries.length > 0) {
      signal?.throwIfAborted()
      for (const { entry, code, detail } of await book(entries.splice(0, together), opening, env.timebank.ceiling, clock.now())) {
        const column = code === 'booked' ? columns!.letter('source') : (columns!.letter('hours') ?? columns!.letter('minutes'))
        refused.add({ row: entry.row, column, code, detail })
      }
    }
  }
  return refused
}

function wrongIn({ errors, count, notices }: Findings): Pick<Opening, 'errors' | 'errorCount' | 'notices'> {
  return { errors, errorCount: count, notices }
}

/** Ends the work, with its event. A table that failed stays, so that it can go on. */
async function finish({ _id }: Opening, services: ImportServices, ending: Partial<Opening> & Pick<Opening, 'state'>): Promise<Opening> {
  const now = services.clock.now()
  const isOver = ending.state === 'done' || ending.state === 'invalid'
  const ended = await transaction(async () => {
    const set = { ...ending, finishedAt: now, ...(isOver ? { file: null } : {}) }
    const after = await OpeningModel.findOneAndUpdate({ _id, waits: true }, { $set: set, $unset: { waits: 1, holder: 1 } }, { returnDocument: 'after' }).lean<Opening>()
    // Another process that took it for abandoned has ended it.
    if (!after) return null
    const { state, path, by, appliedBy, fileName, rows, booked, total, errorCount } = after
    await emit({ type: `opening.${state}`, subject: { type: 'openingImport', id: String(_id) }, path, actor: appliedBy ?? by, at: now, data: { file: fileName, rows, booked, total, errors: errorCount } })
    if (isOver) await release({ type: 'openingImport', id: String(_id) }, now)
    return after
  })
  await removeLocalCopy(_id, services)
  return ended ?? (await OpeningModel.findById(_id).lean<Opening>())!
}

async function giveSign(id: Types.ObjectId): Promise<void> {
  const { host, pid, identity, until } = thisProcess()
  await OpeningModel.updateOne({ _id: id, 'holder.host': host, 'holder.pid': pid, 'holder.identity': identity }, { $set: { 'holder.until': until } })
}
