import { transaction } from '../database/transaction'
import type { Context } from '../http/context'
import { notFound } from '../http/problem'
import { PersonModel } from './person.model'
import { startSession, type Tokens } from './session-tokens'

/** Signs in as a demo person. Throws not_found for anybody else. */
export async function signInDemo(id: string, ctx: Pick<Context, 'services' | 'now'>): Promise<Tokens> {
  const person = await PersonModel.findOne({ _id: id, demo: { $type: 'object' } }, { name: 1 }).lean()
  if (!person) throw notFound()
  return transaction(() => startSession(person, 'demo', ctx))
}
