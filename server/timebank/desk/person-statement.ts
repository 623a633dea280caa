import { Types } from 'mongoose'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { Context } from '../../http/context'
import type { Verdict } from '../../http/implement'
import { notFound } from '../../http/problem'
import { eventActor, PersonModel, type Actor, type Person } from '../../people'
import { statementOf, type StatementPage } from '../account/statement'
import { accountOf, personAccount } from '../ledger/account.model'
import { communityPath } from '../ledger/communities'
import { withStandings } from '../reversals/standing'
import { desks, isDesk } from './policy'

type Resident = Pick<Person, '_id' | 'name' | 'doors'>

/** Loads a person by her id. Throws not_found. */
export async function loadResident(id: string): Promise<Resident> {
  const person = await PersonModel.findById(new Types.ObjectId(id), { name: 1, doors: 1 }).lean<Resident>()
  if (!person) throw notFound()
  return person
}

/** Looking at the account of a resident: the desk of a place where she lives for sure. */
export function residentPolicy(actor: Actor, { doors }: Resident): Verdict {
  return doors.some(({ status, path }) => status === 'confirmed' && isDesk(actor, { path })) ? true : 'hidden'
}

/** A page of a resident's statement for her desk, with what can be undone. That it was looked at, and by whom, is an event each time. Throws `bad_input` for a wrong cursor. */
export async function personStatement({ _id, name, doors }: Resident, page: StatementPage, { actor, now }: Pick<Context, 'actor' | 'now'>) {
  const account = personAccount(_id)
  const statement = await statementOf(account, page)
  const items = await withStandings(statement.items, actor)
  const { available, held } = await accountOf(account)
  const path = await communityPath(doors)
  await transaction(() => emit({ type: 'timebank.statementRead', subject: { type: 'person', id: String(_id) }, path, actor: eventActor(actor, { path, roles: desks }), at: now, data: {} }))
  return { items, next: statement.next, person: { id: String(_id), name: name || '居民' }, account: { available, held, balance: available + held } }
}
