import { Types } from 'mongoose'
import type { Role } from '../../shared/people/roles'
import type { EventRecord } from '../events/event.model'
import type { Reaction } from '../events/reaction'
import { isHeld, PostModel } from '../people'
import { tellPeople } from './tell'

/** Who is asked to confirm: those nearest to the door. The desk sees the list and need not be told of each one. */
const asked: readonly Role[] = ['unit_chief', 'building_chief', 'grid_worker']

/** Tells those who answer for a door that somebody says it is hers, and her what they answered. */
export const householdNotices: Reaction = {
  name: 'notices.households',
  types: ['people.householdRequested', 'people.householdConfirmed', 'people.householdRefused'],
  async react(event) {
    const subject = { type: 'household' as const, id: event.subject.id }
    const label = String(event.data.label)
    const resident = [new Types.ObjectId(String(event.data.person))]
    switch (event.type) {
      case 'people.householdRequested':
        return tellPeople(await neighboursInCharge(event), event, { title: '有住户等您确认', body: `${event.actor.name}说住在${label}，请确认。`, subject })
      case 'people.householdConfirmed':
        return tellPeople(resident, event, { title: '住户登记已确认', body: `您住在${label}，已由${event.actor.label ?? ''}${event.actor.name}确认。`, subject })
      case 'people.householdRefused':
        return tellPeople(resident, event, { title: '住户登记没有通过', body: `${label}：${String(event.data.reason ?? '').replace(/[。.]+$/, '')}。可以重新登记，或打电话问问网格员。`, subject })
    }
  },
}

async function neighboursInCharge(event: EventRecord): Promise<Types.ObjectId[]> {
  const places = event.path.split('/').filter(Boolean)
  const posts = await PostModel.find({ place: { $in: places }, role: { $in: asked } }).lean()
  return posts.filter((post) => isHeld(post, event.at) && String(post.person) !== String(event.data.person)).map((post) => post.person)
}
