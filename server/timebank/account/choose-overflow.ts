import { Types } from 'mongoose'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { eventActor, PersonModel } from '../../people'
import { communityPath } from '../ledger/communities'
import { OverflowChoiceModel } from '../ledger/overflow-choice.model'
import { isNeighbour } from './recipients'

/** Chooses who gets what exceeds the actor's ceiling: somebody of her community; null: its pool. Throws `bad_input` for anybody else. */
export async function chooseOverflow(to: string | null, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<void> {
  const me = actor.person._id
  if (to !== null) await expectNeighbour(to, actor)
  const path = await communityPath(actor.doors)
  await transaction(async () => {
    if (to === null) await OverflowChoiceModel.deleteOne({ _id: me })
    else await OverflowChoiceModel.updateOne({ _id: me }, { to: new Types.ObjectId(to), chosenAt: now }, { upsert: true })
    await emit({ type: 'timebank.overflowChosen', subject: { type: 'person', id: String(me) }, path, actor: eventActor(actor), at: now, data: { to } })
  })
}

async function expectNeighbour(to: string, actor: Context['actor']): Promise<void> {
  const person = to === String(actor.person._id) ? null : await PersonModel.findById(to, { doors: 1 }).lean()
  if (person && (await isNeighbour(person, actor))) return
  throw new Problem('bad_input', { errors: [{ path: 'body.to', code: 'unreachable', detail: '只能选本社区的另一位邻居，或者社区互助池' }] })
}
