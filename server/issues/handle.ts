import { after, inspectWithin } from '../../shared/issues/clock'
import { attach } from '../files'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { categoryOfIssue, eventActor, partyFor } from './acting'
import { asHolder, groundOf } from '../routing'
import { inspectorRoute } from './dispatch'
import type { Issue } from './issue.model'
import { takeStep } from './step'

/**
 * 处置: what was done, in words and, where the category says so, with a photo; then it is put to an inspector who is
 * neither the handler nor the reporter. Throws `issues.photo_needed`, `files.not_yours`, `issues.nobody_answers`, and as
 * `takeStep`.
 */
export async function handle(issue: Issue, input: { text: string; photos: string[] }, ctx: Context): Promise<Issue> {
  const party = await partyFor(ctx.actor, issue, 'handle')
  if (categoryOfIssue(issue).photoAfter && input.photos.length === 0) {
    throw new Problem('issues.photo_needed', { errors: [{ path: 'body.photos', code: 'required', detail: '请拍一张办好后的现场照片' }] })
  }
  const handler = issue.holder!
  const route = inspectorRoute(await groundOf(issue), issue, handler, ctx.now)
  const inspector = asHolder(route.post, ctx.now)
  const due = after(ctx.now, inspectWithin)
  const photos = [...new Set(input.photos)]
  return takeStep(issue, {
    action: 'handle',
    party,
    by: eventActor(ctx.actor, issue),
    at: ctx.now,
    change: { $set: { handler, holder: inspector, why: `核查${route.why}`, due, lateNoted: null }, $addToSet: { involved: inspector.person } },
    data: { note: input.text, photos, holder: inspector, why: route.why, due },
    also: () => attach(photos, ctx.actor.person._id, { type: 'issue', id: String(issue._id), path: issue.path }, 'photo'),
  })
}
