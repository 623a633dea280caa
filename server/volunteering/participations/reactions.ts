import type { EventRecord } from '../../events/event.model'
import type { Reaction } from '../../events/reaction'
import { tellPeople } from '../../notices'
import { moveItems } from '../../places'
import { ActivityModel } from '../activities/activity.model'
import { messageFor } from './messages'
import { ParticipationModel } from './participation.model'
import { countService, uncountService } from './tally'

const told = ['signed', 'promoted', 'lapsed', 'reminded', 'settled', 'absent', 'confirmed', 'refused'].map((what) => `participation.${what}`)

/** Tells who takes part what became of her place and her minutes. */
export const participationNotices: Reaction = { name: 'volunteering.tellParticipations', types: told, react: tell }

async function tell(event: EventRecord): Promise<void> {
  const participation = await ParticipationModel.findById(event.subject.id).lean()
  const activity = participation && (await ActivityModel.findById(participation.activity).lean())
  const message = activity && messageFor(event, participation, activity)
  if (message) await tellPeople([participation.person], event, message)
}

/** Keeps an organisation's figures, and gives up the time of what was reversed. */
export const serviceTally: Reaction = {
  name: 'volunteering.tally',
  types: ['participation.confirmed', 'timebank.reverse'],
  async react({ type, subject }) {
    if (type === 'participation.confirmed') return countService(subject.id)
    const reversed = /^reverse:earn:participation:([0-9a-f]{24})$/.exec(subject.id)?.[1]
    if (reversed) await uncountService(reversed)
  },
}

/** What participations do when something happened: tell people, keep figures, and follow a place that moved. */
export const participationReactions: readonly Reaction[] = [
  participationNotices,
  serviceTally,
  { name: 'volunteering.moveParticipations', types: ['places.moved'], react: (event) => moveItems(ParticipationModel, event) },
]
