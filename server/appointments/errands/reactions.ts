import type { Types } from 'mongoose'
import type { Logger } from 'pino'
import type { EventRecord } from '../../events/event.model'
import type { Reaction } from '../../events/reaction'
import { tellPeople } from '../../notices'
import { isHeld, PostModel } from '../../people'
import { moveItems } from '../../places'
import type { Clock } from '../../services'
import { ErrandModel, type Errand } from './errand.model'
import { messagesFor } from './messages'
import { relievePost } from './sweeps'

const told = [
  'errand.asked', 'errand.dispatched', 'errand.accepted', 'errand.returned', 'errand.rerouted', 'errand.escalated', 'errand.finished', 'errand.confirmed', 'errand.reopened',
  'errand.unconfirmed', 'errand.cancelled', 'errand.overdue',
] as const

/** What errands do when something happened: tell people, hand over what an absent holder has, and follow a place that moved. */
export function errandReactions(clock: Clock, log: Logger): readonly Reaction[] {
  return [
    { name: 'errands.tell', types: told, react: tell },
    { name: 'errands.followPlace', types: ['places.moved'], react: (event) => moveItems(ErrandModel, event) },
    {
      name: 'errands.relieve',
      types: ['people.awaySet'],
      react: async (event) => {
        const post = await PostModel.findById(event.subject.id).lean()
        if (post) await relievePost(post, clock.now(), log)
      },
    },
  ]
}

/** Tells everybody concerned once; whoever did it herself knows. */
async function tell(event: EventRecord): Promise<void> {
  const errand = await ErrandModel.findById(event.subject.id).lean()
  if (!errand) return
  const addressed = new Set(event.actor.person ? [String(event.actor.person)] : [])
  for (const { to, message } of messagesFor(event, errand, await overseersOf(event, errand))) {
    const people = to.filter((person): person is Types.ObjectId => person != null && !addressed.has(String(person)))
    people.forEach((person) => addressed.add(String(person)))
    await tellPeople(people, event, message)
  }
}

/** The contact and the desk of the community, for what is late. */
async function overseersOf(event: EventRecord, errand: Errand): Promise<Types.ObjectId[]> {
  if (event.type !== 'errand.overdue') return []
  const posts = await PostModel.find({ place: { $in: errand.places }, role: { $in: ['community_contact', 'desk'] }, level: { $nin: ['city', 'district', 'street'] } }).lean()
  return posts.filter((post) => isHeld(post, event.at)).map((post) => post.person)
}
