import { z } from 'zod'
import { defineContract } from '../contract/endpoint'
import { cursor, id, limit, moment, pageOf, placeCode, words } from '../contract/fields'
import { reachable, timelineView } from './fields'
import { invitationStates } from './invitation'

/** Meeting: moment in UTC, length in minutes. */
const meeting = z.object({ at: moment, minutes: z.int().min(10).max(480), where: words(100) })

export const invitationView = z.object({
  id,
  state: z.enum(invitationStates),
  why: z.string(),
  at: moment,
  minutes: z.int(),
  where: z.string(),
  resident: reachable,
  /** Who receives her: a leader, or the desk. */
  host: z.object({ name: z.string(), title: z.string() }),
  invitedBy: reachable,
  /** What she wrote, when she asked for another time or declined. */
  answer: z.string().nullable(),
  /** The issue it is about, and the one that was opened from it. */
  about: id.nullable(),
  issue: id.nullable(),
  timeline: z.array(timelineView),
  can: z.object({ answer: z.boolean(), propose: z.boolean(), withdraw: z.boolean(), raiseIssue: z.boolean() }),
})

const step = { access: 'signedIn', idempotent: true, params: z.object({ id }), result: invitationView } as const
const stepErrors = ['appointments.changed', 'appointments.step_not_allowed'] as const

export const invitationsContract = defineContract({
  'POST /invitations': {
    id: 'appointments.invite',
    doc: 'A leader or the desk invites a resident of its places (约访).',
    access: 'signedIn',
    idempotent: true,
    body: meeting.extend({
      /** The resident, by herself or as the reporter of an issue. */
      resident: z.union([z.object({ person: id }), z.object({ issue: id })]),
      host: z.object({ name: words(30), title: words(50) }).optional(),
      why: words(300),
    }),
    result: invitationView,
  },
  'GET /invitations': { id: 'appointments.invitations', doc: 'Invitations to me, or those of my places.', access: 'signedIn', query: z.object({ view: z.enum(['mine', 'sent']), cursor, limit }), result: pageOf(invitationView) },
  'GET /invitations/residents': {
    id: 'appointments.invitees',
    doc: 'Residents of a place whom its desk or leader may invite, by name.',
    access: 'signedIn',
    query: z.object({ place: placeCode, q: z.string().trim().min(1).max(30) }),
    result: z.object({ items: z.array(z.object({ id, name: z.string(), door: z.string() })) }),
  },
  'GET /invitations/:id': { id: 'appointments.invitation', doc: 'One invitation.', access: 'signedIn', params: z.object({ id }), result: invitationView },
  'POST /invitations/:id/answer': {
    ...step,
    id: 'appointments.answerInvite',
    doc: 'The resident accepts, asks for another time, or declines.',
    body: z.discriminatedUnion('answer', [
      z.object({ answer: z.literal('accept') }),
      z.object({ answer: z.literal('another_time'), words: words(300) }),
      z.object({ answer: z.literal('decline'), words: words(300).optional() }),
    ]),
    errors: stepErrors,
  },
  'POST /invitations/:id/propose': { ...step, id: 'appointments.proposeAgain', doc: 'Another time.', body: meeting, errors: stepErrors },
  'POST /invitations/:id/withdraw': { ...step, id: 'appointments.withdrawInvite', doc: 'Takes the invitation back.', body: z.object({ reason: words(300) }), errors: stepErrors },
  'POST /invitations/:id/issue': {
    ...step,
    id: 'appointments.raiseIssueFromInvite',
    doc: 'Opens an issue from the meeting, for the resident; both keep the link.',
    body: z.object({ category: words(50), text: words(5000), place: placeCode.optional(), private: z.boolean().default(true) }),
    errors: [...stepErrors, 'issues.nobody_answers'],
  },
})
