import { Types } from 'mongoose'
import type { z } from 'zod'
import { categoryOf } from '../../shared/issues/categories'
import type { issuesContract } from '../../shared/issues/contract'
import type { FieldError } from '../../shared/contract/problems'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { covers, PersonModel, type Actor } from '../people'
import type { Place } from '../places'
import type { IssueParty } from './issue.model'
import { openIssue, type Reported } from './open-issue'
import { filing } from './residents'
import { whereFor } from './where'

export type ReportInput = z.output<(typeof issuesContract)['POST /issues']['body']>

/**
 * Stores a report and puts it to whoever answers for its place, in one transaction with its two events.
 * Throws `bad_input` with every wrong field, `issues.nobody_answers`, `files.not_yours`.
 */
export async function report(input: ReportInput, ctx: Context): Promise<Reported> {
  const { actor } = ctx
  const errors: FieldError[] = []
  const category = categoryOf(input.category)
  if (!category) errors.push({ path: 'body.category', code: 'unknown', detail: '没有这种事项' })
  const where = await whereFor(input.place, actor, 'body.place', errors)
  const onBehalf = where && input.onBehalfOf ? await residentFor(input.onBehalfOf, where.place, actor, errors) : null
  if (errors.length > 0 || !category || !where) throw new Problem('bad_input', { errors })

  return openIssue({ ...input, voice: input.voice ?? null, spot: input.spot ?? null, position: input.position ?? null, category, where, onBehalf, from: null }, ctx)
}

async function residentFor(who: NonNullable<ReportInput['onBehalfOf']>, place: Place, actor: Actor, errors: FieldError[]): Promise<IssueParty | null> {
  if (!covers(actor, place.path, filing)) {
    errors.push({ path: 'body.onBehalfOf', code: 'not_yours', detail: '只有负责这个地方的楼栋长、网格员等可以代报' })
    return null
  }
  if ('name' in who) {
    const known = who.phone ? await PersonModel.findOne({ phone: who.phone }, { _id: 1 }).lean() : null
    return { person: known?._id ?? null, name: who.name, phone: who.phone ?? null }
  }
  const person = await PersonModel.findById(new Types.ObjectId(who.person), { name: 1, phone: 1, statedPhone: 1, doors: 1 }).lean()
  if (!person?.doors.some((door) => covers(actor, door.path, filing))) {
    errors.push({ path: 'body.onBehalfOf.person', code: 'unknown', detail: '没有找到这位居民' })
    return null
  }
  return { person: person._id, name: person.name, phone: person.phone ?? person.statedPhone }
}
