import { Types } from 'mongoose'
import { PersonModel } from '../../people'
import { PlaceModel } from '../../places'

const systemNames: Record<string, string> = { issuance: '时间银行发行', escrow: '时间银行代管' }

/** What accounts are called on a statement: a person by her name, a pool by its community's, a partner only as one. By account. */
export async function namesOf(accounts: readonly string[]): Promise<Map<string, string>> {
  const ids = (kind: string) => [...new Set(accounts)].flatMap((account) => (account.startsWith(`${kind}:`) ? [account.slice(kind.length + 1)] : []))
  // One after the other: it is asked inside transactions too.
  const people = await PersonModel.find({ _id: { $in: ids('person').filter((id) => Types.ObjectId.isValid(id)) } }, { name: 1 }).lean()
  const places = await PlaceModel.find({ _id: { $in: ids('pool') } }, { name: 1 }).lean()
  const named = new Map<string, string>()
  for (const { _id, name } of people) named.set(`person:${_id}`, name || '居民')
  for (const { _id, name } of places) named.set(`pool:${_id}`, `${name}互助池`)
  return new Map(accounts.map((account) => [account, named.get(account) ?? systemNames[account] ?? unnamed(account)]))
}

function unnamed(account: string): string {
  if (account.startsWith('pool:')) return '社区互助池'
  return account.startsWith('partner:') ? '合作商户' : '居民'
}
