import type { Types } from 'mongoose'
import { PersonModel, type Person } from '../../people'
import type { Findings } from '../../places'
import { entryKey } from './entry.model'
import type { OpeningColumns, OpeningRow } from './row'

type Resident = Pick<Person, '_id' | 'name' | 'phone' | 'doors'>

/** An entry of a paper ledger with the resident whose it is. */
export interface Entry {
  row: number
  person: Types.ObjectId
  name: string
  minutes: number
  source: string
  note: string | null
  /** `entryKey`. */
  key: string
}

/** For which place residents are looked for, and who must not book for herself: those whose hands the table goes through. */
export interface EntryScope {
  path: string
  hands: readonly Types.ObjectId[]
}

/**
 * Finds the residents of a batch of rows: confirmed at the place, by name and phone, or by the name alone where the ledger has no phone and only one bears it. A row
 * without one is an error; one who lives elsewhere and one whom nobody knows look alike.
 */
export async function entriesOf(rows: readonly OpeningRow[], { path, hands }: EntryScope, columns: OpeningColumns, findings: Findings): Promise<Entry[]> {
  const here = { doors: { $elemMatch: { status: 'confirmed', path: { $gte: path, $lt: `${path.slice(0, -1)}0` } } } } as const
  const phones = rows.flatMap(({ phone }) => phone ?? [])
  const names = rows.flatMap(({ phone, name }) => (phone ? [] : name))
  const byPhone = await find({ phone: { $in: phones }, ...here })
  const byName = await find({ name: { $in: names }, ...here })
  const own = await householdsOf(hands)
  return rows.flatMap(({ row, name, phone, minutes, source, note }) => {
    const wrong = (key: 'name' | 'phone', code: string, detail: string) => {
      findings.add({ row, column: columns.letter(key) ?? columns.letter('name'), code, detail })
      return []
    }
    const [resident, another] = phone ? byPhone.filter((one) => one.phone === phone && one.name === name) : byName.filter((one) => one.name === name)
    if (!resident) return wrong(phone ? 'phone' : 'name', 'unknown', phone ? `没有找到住在这里、姓名是${name}、手机号是 ${phone} 的居民` : `没有找到住在这里的${name}`)
    if (another) return wrong('phone', 'ambiguous', `这里有不止一位${name}，请填手机号`)
    if (hands.some((hand) => hand.equals(resident._id))) return wrong('name', 'oneself', '不能给自己入账，请另一位工作人员来上传和入账')
    if (resident.doors.some(({ status, household }) => status === 'confirmed' && own.has(household))) return wrong('name', 'own_household', `不能给自己家里人（${name}）入账，请另一位工作人员来上传和入账`)
    return { row, person: resident._id, name, minutes, source, note, key: entryKey(resident._id, source) }
  })
}

async function find(filter: object): Promise<Resident[]> {
  return PersonModel.find(filter, { name: 1, phone: 1, doors: 1 }).lean<Resident[]>()
}

async function householdsOf(people: readonly Types.ObjectId[]): Promise<Set<string>> {
  const found = await PersonModel.find({ _id: { $in: people } }, { doors: 1 }).lean()
  return new Set(found.flatMap(({ doors }) => doors.flatMap(({ status, household }) => (status === 'confirmed' ? household : []))))
}
