import type { z } from 'zod'
import type { participantView } from '../../../shared/volunteering/activities.contract'
import type { Context } from '../../http/context'
import { PersonModel } from '../../people'
import { isOwnService } from './own'
import type { Participation } from './participation.model'

/** Who takes part, as the organiser's list shows it: names, phones to call, and what the server counted. */
export async function presentParticipants(participations: readonly Participation[], { actor }: Context): Promise<z.input<typeof participantView>[]> {
  const people = await PersonModel.find({ _id: { $in: participations.map(({ person }) => person) } }, { phone: 1, statedPhone: 1, doors: 1 }).lean()
  const byId = new Map(people.map((person) => [String(person._id), person]))
  return participations.map((participation) => {
    const { _id, person, personName, state, checkedInAt, checkedOutAt, minutes } = participation
    const known = byId.get(String(person))
    return {
      id: String(_id),
      name: personName,
      phone: known?.phone ?? known?.statedPhone ?? null,
      state,
      checkedInAt: checkedInAt?.toISOString() ?? null,
      checkedOutAt: checkedOutAt?.toISOString() ?? null,
      minutes,
      confirmable: state === 'out' && !isOwnService(actor, participation, known?.doors ?? []),
    }
  })
}
