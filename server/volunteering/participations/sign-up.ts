import type { Types } from 'mongoose'
import { Turns } from '../../database/turns'
import type { Context } from '../../http/context'
import { recall } from '../../http/idempotency'
import { Problem } from '../../http/problem'
import { eventActor } from '../../people'
import type { Activity } from '../activities/activity.model'
import { takeTogether, type SignUp } from './take-sign-ups'

/** Everything that changes the places of an activity takes its turn here; `signUp` is the way in for who wants to take part. */
const turns = new Turns<SignUp, unknown>(takeTogether)

/** Runs work that changes an activity's places in its turn, never inside another turn or a transaction. */
export function inActivityTurn<T>(activity: Types.ObjectId, work: () => Promise<T>): Promise<T> {
  return turns.run(String(activity), work)
}

/**
 * Takes a place of an activity, or one in its waiting list where there is none: as many are signed up as there are places, the others wait in the order
 * they came. Throws `volunteering.activity_over`, `.already_signed`, `.overlap` naming what she has at that time.
 */
export async function signUp({ _id, state, start }: Activity, { actor, now, key }: Context): Promise<void> {
  if (key && (await recall(key))) return
  if (state !== 'open' || start <= now) throw new Problem('volunteering.activity_over')
  try {
    await turns.claim(String(_id), { person: actor.person, by: eventActor(actor), now, key })
  } catch (error) {
    // The same request may have been faster by another way: then what it did stands.
    if (key && (await recall(key))) return
    throw error
  }
}
