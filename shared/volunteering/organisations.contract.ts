import { z } from 'zod'
import { defineContract } from '../contract/endpoint'
import { cursor, id, limit, moment, pageOf, placeCode, words } from '../contract/fields'
import { organisationStates } from './organisation'

export const organisationSummary = z.object({ id, name: z.string(), about: z.string(), place: z.object({ code: placeCode, label: z.string() }), state: z.enum(organisationStates), volunteers: z.int(), activities: z.int(), minutes: z.int() })

export const organisationDetail = organisationSummary.extend({
  /** The registration number of a registered one; null for a group of neighbours. */
  registration: z.string().nullable(),
  contact: z.object({ name: z.string(), phone: z.string().nullable() }),
  organisers: z.array(z.object({ id, name: z.string() })),
  projects: z.array(z.object({ id, name: z.string(), about: z.string(), state: z.enum(['open', 'ended']) })),
  answer: z.string().nullable(),
  askedAt: moment,
  version: z.int(),
  can: z.object({ edit: z.boolean(), approve: z.boolean(), organise: z.boolean() }),
})

const params = z.object({ id })
const body = z.object({ name: words(40), about: words(500), registration: z.string().trim().max(40).nullable().default(null) })

export const organisationsContract = defineContract({
  'GET /organisations': {
    id: 'volunteering.organisations',
    doc: 'Volunteer organisations of my places; a desk sees those that wait for approval too.',
    access: 'signedIn',
    query: z.object({ state: z.enum(organisationStates).optional(), mine: z.stringbool().or(z.boolean()).optional(), cursor, limit }),
    result: pageOf(organisationSummary),
  },
  'POST /organisations': { id: 'volunteering.registerOrganisation', doc: 'Asks the desk to register an organisation; who asks is its first organiser.', access: 'signedIn', idempotent: true, body: body.extend({ place: placeCode }), result: organisationDetail, perMinute: 10 },
  'GET /organisations/:id': { id: 'volunteering.organisation', doc: 'One organisation with its projects.', access: 'signedIn', params, result: organisationDetail },
  'PUT /organisations/:id': { id: 'volunteering.editOrganisation', doc: 'Its organisers change its words and name organisers.', access: 'signedIn', params, body: body.extend({ organisers: z.array(id).min(1, '至少要有一位组织者').max(20), version: z.int() }), result: organisationDetail, errors: ['conflict'] },
  'POST /organisations/:id/approval': { id: 'volunteering.approveOrganisation', doc: 'The desk approves, refuses with words, or stops it.', access: 'signedIn', params, body: z.object({ state: z.enum(['approved', 'refused', 'stopped']), words: words(300).optional() }), result: organisationDetail, errors: ['conflict'] },
  'POST /organisations/:id/projects': { id: 'volunteering.addProject', doc: 'A lasting piece of work under which activities are held.', access: 'signedIn', idempotent: true, params, body: z.object({ name: words(40), about: words(300) }), result: organisationDetail, errors: ['conflict'], perMinute: 30 },
  'POST /organisations/:id/projects/:project/end': { id: 'volunteering.endProject', doc: 'Ends a project.', access: 'signedIn', params: z.object({ id, project: id }), result: organisationDetail },
})
