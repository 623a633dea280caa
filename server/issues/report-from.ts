import type { Types } from 'mongoose'
import { categoryOf } from '../../shared/issues/categories'
import type { FieldError } from '../../shared/contract/problems'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { PersonModel } from '../people'
import type { Issue, IssueParty, IssueSource } from './issue.model'
import { openIssue } from './open-issue'
import { whereFor } from './where'

/** What another part of the server opens an issue from, and for whom. */
export interface Origin {
  source: IssueSource
  /** The occasion in the issue's timeline: the name of a service, the theme of a reception. */
  words: string
  /** For whom. `person` is null for somebody who is not in the app. */
  resident: IssueParty
  /** Code of the place where it was heard, for a resident without a door. */
  place: string
}

/**
 * Opens an issue for a resident from a visit, a reception or a meeting; it keeps the link, the other side keeps its own in the same transaction.
 * The caller has settled that the actor may. It lies at the named place, else at the resident's door, else where it was heard: in a community of hers
 * or under a post of the actor. Throws `bad_input` with every wrong field, `issues.nobody_answers`.
 */
export async function reportFrom({ source, words, resident, place }: Origin, input: { category: string; text: string; place?: string; private: boolean }, ctx: Context): Promise<Issue> {
  const errors: FieldError[] = []
  const category = categoryOf(input.category)
  if (!category) errors.push({ path: 'body.category', code: 'unknown', detail: '没有这种事项' })
  const doors = resident.person ? await doorsOf(resident.person) : []
  const where = await whereFor(input.place ?? (doors.length === 0 ? place : undefined), { ...ctx.actor, doors }, 'body.place', errors)
  if (errors.length > 0 || !category || !where) throw new Problem('bad_input', { errors })
  const about = { text: input.text, photos: [], voice: null, spot: null, position: null, urgent: false, hideName: true, private: input.private }
  const { issue } = await openIssue({ ...about, category, where, onBehalf: resident, from: { ...source, words } }, ctx)
  return issue
}

async function doorsOf(person: Types.ObjectId) {
  return (await PersonModel.findById(person, { doors: 1 }).lean())?.doors ?? []
}
