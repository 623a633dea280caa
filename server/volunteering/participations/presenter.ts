import type { z } from 'zod'
import type { participantView } from '../../../shared/volunteering/activities.contract'
import type { Context } from '../../http/context'
import { PersonModel } from '../../people'
import { mostMinutes } from './mark'
import { isOwnService } from './own'
import type { Participation } from './participation.model'
import { mayCheckIn, mayCheckOut } from './window'

type View = z.input<typeof participantView>

/** Who takes part, as the organiser's list shows it: names, phones to call, and what the server counted. */
export async function presentParticipants(participations: readonly Participation[], { actor, now }: Context): Promise<View[]> {
  const people = await PersonModel.find({ _id: { $in: participations.map(({ person }) => person) } }, { phone: 1, statedPhone: 1, doors: 1 }).lean()
  const byId = new Map(people.map((person) => [String(person._id), person]))
  return participations.map((participation) => {
    const { _id, person, personName, state, checkedInAt, checkedOutAt, minutes } = participation
    const known = byId.get(String(person))
    const own = isOwnService(actor, participation, known?.doors ?? [])
    return {
      id: String(_id),
      name: personName,
      phone: known?.phone ?? known?.statedPhone ?? null,
      state,
      checkedInAt: checkedInAt?.toISOString() ?? null,
      checkedOutAt: checkedOutAt?.toISOString() ?? null,
      minutes,
      confirmable: state === 'out' && !own,
      own,
      can: own ? nothing : marksOn(participation, now),
      most: state === 'in' ? mostMinutes(participation, participation, now) : null,
    }
  })
}

const nothing: View['can'] = { in: false, out: false, settle: false, absent: false }

/** What may be marked now; the times of a participation are its activity's. Pure. */
function marksOn(participation: Participation, now: Date): View['can'] {
  const { state, start } = participation
  return {
    in: state === 'signed' && mayCheckIn(participation, now),
    out: state === 'in' && mayCheckOut(participation, now),
    settle: state === 'in' && mostMinutes(participation, participation, now) > 0,
    absent: state === 'signed' && now >= start,
  }
}
