import mongoose, { Schema, type Types } from 'mongoose'
import type { AccountId } from '../../../shared/timebank/ledger'
import { helpCategoryKeys, helpPayers, helpStates, type HelpCategory, type HelpPayer, type HelpState } from '../../../shared/volunteering/help'

/** Somebody's part in a help request, as it was then. `person` is null for a resident who is not in the app. */
export interface HelpParty {
  person: Types.ObjectId | null
  name: string
  phone: string | null
}

/** Something that a neighbour is asked to help with, for minutes (邻里互助). */
export interface HelpRequest {
  _id: Types.ObjectId
  category: HelpCategory
  text: string
  /** What it is worth: agreed when asked, held when taken. */
  minutes: number
  /** When it is wanted (UTC). */
  window: { from: Date; until: Date }
  state: HelpState
  /** The household. */
  place: { code: string; label: string }
  /** The building or courtyard, which everybody near may know; the place above the household where there is none. */
  building: { code: string; label: string }
  path: string
  /** Codes from the root down to the household. */
  places: string[]
  /** The code of its community. */
  area: string
  /** Who is helped. */
  person: HelpParty
  /** Who asked for another; `label` is the post in words, '' for family and for somebody with her consent. `trusted`: speaks for her to the end. */
  askedBy: (HelpParty & { person: Types.ObjectId; label: string; trusted: boolean }) | null
  /** The consent by which somebody else asked. */
  consent: Types.ObjectId | null
  payer: HelpPayer
  /** The account that pays. */
  account: AccountId
  /** Whether the desk calls her to confirm. */
  byCall: boolean
  /** Grows each time it is given back: the minutes of each round are held for themselves. */
  round: number
  helper: (HelpParty & { person: Types.ObjectId }) | null
  takenAt: Date | null
  /** What was done, how many minutes it took, and when it was over (UTC). */
  done: { words: string; minutes: number; at: Date } | null
  thanks: string | null
  /** The call in which she confirmed: who called, whom, and what was said. */
  call: { by: Types.ObjectId; name: string; with: string; words: string; at: Date } | null
  dispute: { by: string; words: string; at: Date; answer: string | null; paid: number | null } | null
  /** Since when the desk has something to do: a call, a dispute, or nobody said anything. Null where it has not. */
  deskSince: Date | null
  /** Whether nobody said anything for so long that the desk was told. */
  unsettled: boolean
  /** When somebody is to be reminded, or the desk told; null where nothing is due. UTC. */
  due: Date | null
  reminded: boolean
  /** To whom it was offered by a message; null until that was settled. */
  offeredTo: Types.ObjectId[] | null
  askedAt: Date
  endedAt: Date | null
  /** Grows by one with each step; guards them. */
  version: number
  generated: boolean
}

/** The hold of a request's minutes in its present round. */
export function holdOf({ _id, round }: Pick<HelpRequest, '_id' | 'round'>): string {
  return `hold:help:${String(_id)}:${round}`
}

const party = { person: { type: Schema.Types.ObjectId, default: null }, name: { type: String, default: '' }, phone: { type: String, default: null } }
const where = () => ({ type: new Schema({ code: { type: String, required: true }, label: { type: String, required: true } }, { _id: false }), required: true })

const schema = new Schema<HelpRequest>(
  {
    category: { type: String, enum: helpCategoryKeys, required: true },
    text: { type: String, required: true },
    minutes: { type: Number, required: true },
    window: { type: new Schema({ from: { type: Date, required: true }, until: { type: Date, required: true } }, { _id: false }), required: true },
    state: { type: String, enum: helpStates, required: true },
    place: where(),
    building: where(),
    path: { type: String, required: true },
    places: { type: [String], required: true },
    area: { type: String, required: true },
    person: { type: new Schema(party, { _id: false }), required: true },
    askedBy: { type: new Schema({ ...party, label: { type: String, default: '' }, trusted: { type: Boolean, default: false } }, { _id: false }), default: null },
    consent: { type: Schema.Types.ObjectId, default: null },
    payer: { type: String, enum: helpPayers, required: true },
    account: { type: String, required: true },
    byCall: { type: Boolean, default: false },
    round: { type: Number, default: 1 },
    helper: { type: new Schema(party, { _id: false }), default: null },
    takenAt: { type: Date, default: null },
    done: { type: new Schema({ words: String, minutes: Number, at: Date }, { _id: false }), default: null },
    thanks: { type: String, default: null },
    call: { type: new Schema({ by: Schema.Types.ObjectId, name: String, with: String, words: String, at: Date }, { _id: false }), default: null },
    dispute: { type: new Schema({ by: String, words: String, at: Date, answer: { type: String, default: null }, paid: { type: Number, default: null } }, { _id: false }), default: null },
    deskSince: { type: Date, default: null },
    unsettled: { type: Boolean, default: false },
    due: { type: Date, default: null },
    reminded: { type: Boolean, default: false },
    offeredTo: { type: [Schema.Types.ObjectId], default: null },
    askedAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    version: { type: Number, default: 1 },
    generated: { type: Boolean, default: false },
  },
  { collection: 'helpRequests', versionKey: false },
)
const some = { $gt: new Date(0) }
/** Help wanted near me. */
schema.index({ 'building.code': 1, state: 1, 'window.from': 1, _id: 1 })
schema.index({ area: 1, state: 1, 'window.from': 1, _id: 1 })
schema.index({ 'person.person': 1, state: 1, _id: -1 })
schema.index({ 'askedBy.person': 1, state: 1, _id: -1 }, { partialFilterExpression: { 'askedBy.person': { $exists: true } } })
schema.index({ 'helper.person': 1, state: 1, _id: -1 }, { partialFilterExpression: { 'helper.person': { $exists: true } } })
/** What waits for a desk, and what is over at its place; for the desk of a whole installation too. */
schema.index({ places: 1, deskSince: 1, _id: 1 }, { partialFilterExpression: { deskSince: some } })
schema.index({ deskSince: 1, _id: 1 }, { partialFilterExpression: { deskSince: some } })
schema.index({ places: 1, endedAt: -1, _id: -1 })
schema.index({ endedAt: -1, _id: -1 }, { partialFilterExpression: { endedAt: some } })
schema.index({ due: 1 }, { partialFilterExpression: { due: some } })
schema.index({ 'window.until': 1 }, { partialFilterExpression: { state: 'open' } })
/** To whom something was offered lately. */
schema.index({ area: 1, askedAt: -1 })

export const HelpRequestModel = mongoose.model('HelpRequest', schema)
