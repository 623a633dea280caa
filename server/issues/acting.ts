import { Types } from 'mongoose'
import { categoryOf, type Category } from '../../shared/issues/categories'
import { transitionOf, type Action, type Party } from '../../shared/issues/lifecycle'
import { roles } from '../../shared/people/roles'
import type { EventActor } from '../events/event.model'
import { notFound } from '../http/problem'
import { eventActor as eventActorOf, type Actor } from '../people'
import { IssueModel, type Issue } from './issue.model'
import { partyOf } from './policy'
import { overtaken } from './step'

/** Loads an issue by its id. Throws not_found. */
export async function loadIssue(id: string): Promise<Issue> {
  const issue = await IssueModel.findById(new Types.ObjectId(id)).lean()
  if (!issue) throw notFound()
  return issue
}

/** The category of a stored issue. Keys are never taken out of the list. */
export function categoryOfIssue(issue: Pick<Issue, 'category'>): Category {
  const category = categoryOf(issue.category)
  if (!category) throw new Error(`issue of unknown category ${issue.category}`)
  return category
}

/** The party as which an actor takes this step. Throws `issues.changed`, telling who has it now, when it is no longer hers. */
export async function partyFor(actor: Actor, issue: Issue, action: Action): Promise<Party> {
  const party = partyOf(actor, issue, transitionOf(action).by)
  if (!party) throw await overtaken(issue)
  return party
}

/** The actor of an event of an issue: under the post through which she holds it, else under the nearest of hers over its place. */
export function eventActor(actor: Actor, issue: Pick<Issue, 'path' | 'holder'>): EventActor {
  const holding = actor.posts.filter((post) => issue.holder?.post.equals(post._id))
  return eventActorOf(holding.length > 0 ? { ...actor, posts: holding } : actor, { path: issue.path, roles })
}

/** The reporter as the actor of an event. */
export function reporterActor(actor: Actor): EventActor {
  return { person: actor.person._id, name: actor.person.name, label: null }
}
