import { transaction } from '../database/transaction'
import { emit } from '../events/emit'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { lastSettling, type Binding } from './binding'
import { eventActor } from './event-actor'
import { PersonModel } from './person.model'
import { confirming } from './policy'

type Answer = { confirmed: true } | { confirmed: false; reason: string }

/**
 * Says whether a person belongs to a household: confirmed it stays, refused it is taken out. Of several who press at once
 * one wins. Throws `people.binding_settled`, telling who was faster.
 */
export async function confirmHousehold(answer: Answer, binding: Binding, { actor, now }: Pick<Context, 'actor' | 'now'>) {
  return transaction(async () => {
    const waiting = { _id: binding.person, doors: { $elemMatch: { _id: binding.id, status: 'pending' as const } } }
    const before = await PersonModel.findOneAndUpdate(
      waiting,
      answer.confirmed ? { $set: { 'doors.$.status': 'confirmed' } } : { $pull: { doors: { _id: binding.id } } },
      { returnDocument: 'before' },
    ).lean()
    const door = before?.doors.find(({ _id }) => _id.equals(binding.id))
    if (!door) throw await settled(binding)
    await emit({
      type: answer.confirmed ? 'people.householdConfirmed' : 'people.householdRefused',
      subject: { type: 'household', id: String(binding.id) },
      path: door.path,
      actor: eventActor(actor, { path: door.path, roles: confirming }),
      at: now,
      data: { person: String(binding.person), household: door.household, label: door.label, ...(answer.confirmed ? {} : { reason: answer.reason }) },
    })
    return { household: door.household, status: answer.confirmed ? ('confirmed' as const) : ('refused' as const) }
  })
}

const did: Record<string, string> = {
  'people.householdConfirmed': '确认',
  'people.householdRefused': '退回',
}

async function settled(binding: Binding): Promise<Problem> {
  const last = await lastSettling(binding.id)
  if (last?.type === 'people.householdLeft') return new Problem('people.binding_settled', { detail: '住户自己撤回了这条登记。' })
  const word = last && did[last.type]
  if (!word) return new Problem('people.binding_settled')
  return new Problem('people.binding_settled', { detail: `这条住户登记已由${last.actor.label ?? ''}${last.actor.name}${word}。` })
}
