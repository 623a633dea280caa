import { z } from 'zod'
import { defineContract } from '../contract/endpoint'
import { cursor, id, limit, moment, pageOf, phone, placeCode, words } from '../contract/fields'
import { roles } from './roles'

const role = z.enum(roles)

/** A post as its holder sees it. `until` is exclusive; null: no end is set. */
export const postView = z.object({
  id,
  role,
  label: z.string(),
  /** '' for the administrator of a whole installation, whose post covers every place. */
  place: z.union([placeCode, z.literal('')]),
  placeLabel: z.string(),
  deputy: z.boolean(),
  from: moment,
  until: moment.nullable(),
  away: z.object({ from: moment, until: moment, reason: z.string() }).nullable(),
})

const doorView = z.object({
  household: placeCode,
  label: z.string(),
  status: z.enum(['pending', 'confirmed']),
})

export const meView = z.object({
  id,
  name: z.string(),
  phone: z.string().nullable(),
  demo: z.boolean(),
  doors: z.array(doorView),
  posts: z.array(postView),
  community: z.object({ code: placeCode, name: z.string() }).nullable(),
  /**
   * What waits for her: issues, errands at the door, letters to answer, households to confirm; messages she has not read; activities she takes part in that are not over, service of
   * others that she confirms as an organiser, help that she promised, help for her that she has to confirm.
   */
  counts: z.object({ todo: z.int(), errands: z.int(), enquiries: z.int(), pendingHouseholds: z.int(), unreadNotices: z.int(), activities: z.int(), toConfirm: z.int(), helping: z.int(), helpToConfirm: z.int() }),
  /** `counter`: may stand at the counter of a service. `invite`: a leader or the desk (约访). */
  can: z.object({ work: z.boolean(), confirmHouseholds: z.boolean(), desk: z.boolean(), importPlaces: z.boolean(), counter: z.boolean(), invite: z.boolean() }),
})

export const tokens = z.object({
  accessToken: z.string(),
  /** When the access token ends (UTC). */
  expiresAt: moment,
  refreshToken: z.string(),
  person: z.object({ id, name: z.string() }),
})

/** What a computer learns of the handoff it has shown: nobody has typed its code yet, or its own sign-in. */
export const handoffClaim = z.discriminatedUnion('status', [z.object({ status: z.literal('waiting') }), z.object({ status: z.literal('signedIn'), tokens })])

/** Someone who answers for a door. The phone is there only for people of that door. */
const answerable = z.object({
  role,
  label: z.string(),
  placeLabel: z.string(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  deputy: z.boolean(),
  /** Words such as '休假至周五，由副楼长代理'; null when the holder is there. */
  note: z.string().nullable(),
})

export const doorAnswer = z.object({
  household: placeCode,
  label: z.string(),
  status: z.enum(['pending', 'confirmed']),
  answerable: z.array(answerable),
  /** Names of the others of this household; only after the binding is confirmed. */
  members: z.array(z.object({ name: z.string() })),
})

const pendingHousehold = z.object({
  id,
  household: placeCode,
  label: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  relation: z.enum(['owner', 'family', 'tenant']),
  requestedAt: moment,
})

/** A consent to act for somebody (代办): who gave it, to whom. */
export const consentView = z.object({
  id,
  giver: z.object({ id, name: z.string() }),
  agent: z.object({ id, name: z.string(), label: z.string() }),
  givenAt: moment,
  /** The chief or grid worker who wrote it down at a visit; null where she gave it in the app. */
  recordedBy: z.string().nullable(),
})

export const peopleContract = defineContract({
  'GET /demo/persons': {
    id: 'people.demoPersons',
    doc: 'The demo persons one can sign in as. Outside production only.',
    access: 'public',
    demoOnly: true,
    result: z.object({
      items: z.array(z.object({ id, name: z.string(), roleLabel: z.string(), placeLabel: z.string(), story: z.string() })),
    }),
  },
  'POST /sign-in/demo': {
    id: 'people.signInDemo',
    doc: 'Signs in as a demo person. Outside production only.',
    access: 'public',
    demoOnly: true,
    body: z.object({ person: id }),
    result: tokens,
    perMinute: 300,
  },
  'POST /sign-in/wechat': {
    id: 'people.signInWeChat',
    doc: 'Signs in with the code of wx.login; the phone code of WeChat, where given, joins the WeChat user with the person of the roster.',
    access: 'public',
    body: z.object({ code: words(200), phoneCode: words(200).optional() }),
    result: tokens,
    errors: ['people.wechat_refused', 'people.wechat_unavailable', 'people.phone_taken'],
    perMinute: 60,
  },
  'POST /sign-in/refresh': {
    id: 'people.refresh',
    doc: 'Exchanges a refresh token for new tokens. Using an old one ends every token of that sign-in.',
    access: 'public',
    body: z.object({ refreshToken: z.string().min(20).max(200) }),
    result: tokens,
    errors: ['unauthenticated'],
    perMinute: 300,
  },
  'POST /sign-in/handoffs': {
    id: 'people.startHandoff',
    doc: 'Starts a sign-in on a computer: a code to show there and a secret to keep there, good for five minutes.',
    access: 'public',
    result: z.object({ id, code: z.string().regex(/^[1-9]\d{5}$/), secret: z.string(), expiresAt: moment }),
    errors: ['unavailable'],
    perMinute: 20,
  },
  'POST /sign-in/handoffs/approve': {
    id: 'people.approveHandoff',
    doc: 'Lets the computer that shows this code be signed in as me. A code can be approved once.',
    access: 'signedIn',
    idempotent: true,
    body: z.object({ code: z.string().trim().regex(/^\d{6}$/, '号码是 6 位数字') }),
    result: z.object({}),
    perMinute: 10,
  },
  'POST /sign-in/handoffs/:id/claim': {
    id: 'people.claimHandoff',
    doc: 'Asked by the computer every two seconds: still waiting, or its tokens, handed out once. Not found when expired, claimed or not its own.',
    access: 'public',
    params: z.object({ id }),
    body: z.object({ secret: z.string().min(20).max(200) }),
    result: handoffClaim,
    perMinute: 1200,
  },
  'POST /sign-out': {
    id: 'people.signOut',
    doc: 'Ends this sign-in at once, its access tokens included.',
    access: 'signedIn',
    result: z.object({}),
  },
  'GET /me': {
    id: 'people.me',
    doc: 'Who I am: doors, posts, what waits for me and what I may do.',
    access: 'signedIn',
    result: meView,
  },
  'PUT /me': {
    id: 'people.updateMe',
    doc: 'Changes my name.',
    access: 'signedIn',
    body: z.object({ name: words(30) }),
    result: meView,
  },
  'POST /me/doors': {
    id: 'people.bindHousehold',
    doc: 'Says that I belong to this household; a chief or grid worker of the place confirms. Two doors at most.',
    access: 'signedIn',
    idempotent: true,
    body: z.object({
      household: placeCode,
      name: words(30),
      phone: phone.optional(),
      relation: z.enum(['owner', 'family', 'tenant']).default('family'),
    }),
    result: doorView,
    errors: ['people.already_bound', 'people.too_many_doors'],
  },
  'DELETE /me/doors/:household': {
    id: 'people.leaveHousehold',
    doc: 'I do not belong to this household any more.',
    access: 'signedIn',
    params: z.object({ household: placeCode }),
    result: z.object({}),
  },
  'GET /me/door': {
    id: 'people.myDoor',
    doc: 'Who answers for my door: unit chief, building chief, grid worker, community contact, with phones.',
    access: 'signedIn',
    query: z.object({ household: placeCode.optional() }),
    result: z.object({ doors: z.array(doorAnswer) }),
  },
  'GET /households/pending': {
    id: 'people.pendingHouseholds',
    doc: 'Household bindings of my places that wait for a confirmation, oldest first.',
    access: 'signedIn',
    query: z.object({ cursor, limit }),
    result: pageOf(pendingHousehold),
  },
  'POST /households/pending/:id': {
    id: 'people.confirmHousehold',
    doc: 'Confirms or refuses that a person belongs to a household.',
    access: 'signedIn',
    params: z.object({ id }),
    body: z.discriminatedUnion('confirmed', [
      z.object({ confirmed: z.literal(true) }),
      z.object({ confirmed: z.literal(false), reason: words(200) }),
    ]),
    result: z.object({ household: placeCode, status: z.enum(['confirmed', 'refused']) }),
    errors: ['people.binding_settled'],
  },
  'PUT /posts/:id/away': {
    id: 'people.setAway',
    doc: 'I am away from my post from one moment to another; what comes in goes to the deputy or one step up.',
    access: 'signedIn',
    params: z.object({ id }),
    body: z.object({ from: moment, until: moment, reason: words(50) }),
    result: postView,
  },
  'DELETE /posts/:id/away': {
    id: 'people.clearAway',
    doc: 'I am back at my post.',
    access: 'signedIn',
    params: z.object({ id }),
    result: postView,
  },
  'GET /consents': {
    id: 'people.consents',
    doc: 'Who may act for me, and for whom I may act.',
    access: 'signedIn',
    result: z.object({ given: z.array(consentView), received: z.array(consentView) }),
  },
  'GET /consents/candidates': {
    id: 'people.consentCandidates',
    doc: 'Whom I may let act for me without knowing a number: my household, and who answers for my door.',
    access: 'signedIn',
    result: z.object({ items: z.array(z.object({ id, name: z.string(), label: z.string() })) }),
  },
  'POST /consents': {
    id: 'people.giveConsent',
    doc: 'I let somebody book and run errands for me; or a chief or grid worker writes down that a resident of her places said so, for herself or for a member of that household.',
    access: 'signedIn',
    idempotent: true,
    body: z.object({
      agent: z.union([z.object({ person: id }), z.object({ phone })]),
      /** The resident who said so at a visit; left out when I give it myself. */
      giver: id.optional(),
    }),
    result: consentView,
    errors: ['people.consent_exists'],
    perMinute: 30,
  },
  'POST /consents/:id/withdraw': {
    id: 'people.withdrawConsent',
    doc: 'Takes a consent back, at once; the agent may lay it down too.',
    access: 'signedIn',
    params: z.object({ id }),
    result: z.object({}),
  },
})
