import { transaction } from '../database/transaction'
import { emit } from '../events/emit'
import type { Context } from '../http/context'
import { notFound } from '../http/problem'
import { eventActor } from './event-actor'
import { PersonModel } from './person.model'

/** Takes the actor out of a household, confirmed or not. Throws not_found when she is not in it. */
export async function leaveHousehold(household: string, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<void> {
  const me = actor.person._id
  await transaction(async () => {
    const before = await PersonModel.findOneAndUpdate(
      { _id: me, 'doors.household': household },
      { $pull: { doors: { household } } },
      { returnDocument: 'before' },
    ).lean()
    const door = before?.doors.find((one) => one.household === household)
    if (!door) throw notFound()
    await emit({
      type: 'people.householdLeft',
      subject: { type: 'household', id: String(door._id) },
      path: door.path,
      actor: eventActor(actor),
      at: now,
      data: { person: String(me), household, label: door.label, was: door.status },
    })
  })
}
