import type { Types } from 'mongoose'
import type { Logger } from 'pino'
import type { Role } from '../../shared/people/roles'
import type { EventRecord } from '../events/event.model'
import type { Reaction } from '../events/reaction'
import { tellPeople } from '../notices'
import { isHeld, PostModel } from '../people'
import type { Clock } from '../services'
import { followPlace } from './follow-place'
import { IssueModel, IssueSupportModel, type Issue } from './issue.model'
import { messagesFor, type Circle } from './messages'
import { relievePost } from './sweeps'

const told = [
  'issue.reported', 'issue.dispatched', 'issue.transferred', 'issue.returned', 'issue.rerouted', 'issue.escalated', 'issue.objected', 'issue.accepted', 'issue.handled',
  'issue.relieved', 'issue.disapproved', 'issue.inspected', 'issue.judged', 'issue.reopened', 'issue.unjudged', 'issue.rejected', 'issue.withdrawn', 'issue.overdue',
  'issue.agreed', 'issue.declined',
] as const

/** What this capability does when something happened: tell people, hand over what an absent holder has, and follow a place that moved. */
export function issuesReactions(clock: Clock, log: Logger): readonly Reaction[] {
  return [
    { name: 'issues.tell', types: told, react: tell },
    { name: 'issues.followPlace', types: ['places.moved'], react: followPlace },
    {
      name: 'issues.relieve',
      types: ['people.awaySet'],
      react: async (event) => {
        const post = await PostModel.findById(event.subject.id).lean()
        if (post) await relievePost(post, clock.now(), log)
      },
    },
  ]
}

async function tell(event: EventRecord): Promise<void> {
  const issue = await IssueModel.findById(event.subject.id).lean()
  if (!issue) return
  const messages = messagesFor(event, issue, await circleOf(event, issue))
  const addressed = new Set<string>()
  for (const { to, message } of messages) {
    const people = to.filter((person): person is Types.ObjectId => person != null && !addressed.has(String(person)) && !event.actor.person?.equals(person))
    people.forEach((person) => addressed.add(String(person)))
    await tellPeople(people, event, message)
  }
}

async function circleOf(event: EventRecord, issue: Issue): Promise<Circle> {
  const ended = ['issue.judged', 'issue.unjudged', 'issue.rejected'].includes(event.type)
  return {
    supporters: ended ? (await IssueSupportModel.find({ issue: issue._id }, { person: 1 }).lean()).map((support) => support.person) : [],
    beside: event.type === 'issue.dispatched' && issue.emergency ? await holders(issue, ['grid_worker', 'desk'], event.at) : [],
    overseers: event.type === 'issue.overdue' ? await holders(issue, ['community_contact', 'desk'], event.at) : [],
  }
}

/** The holders of these posts from the community down. */
async function holders(issue: Issue, roles: readonly Role[], at: Date): Promise<Types.ObjectId[]> {
  const posts = await PostModel.find({ place: { $in: issue.places }, role: { $in: roles }, level: { $nin: ['city', 'district', 'street'] } }).lean()
  return posts.filter((post) => isHeld(post, at)).map((post) => post.person)
}
