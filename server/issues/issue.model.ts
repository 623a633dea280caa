import mongoose, { Schema, type Types } from 'mongoose'
import { issueSources } from '../../shared/issues/contract'
import { states, type State } from '../../shared/issues/lifecycle'
import { holderSchema, type Holder } from '../routing'

/** Somebody's part in an issue, as it was then. `person` is null for a resident who is not in the app. */
export interface IssueParty {
  person: Types.ObjectId | null
  name: string
  phone: string | null
}

/** What the reporter said of the work; three separate answers. */
export interface Verdict {
  responded: boolean
  solved: boolean
  satisfied: boolean
  words: string | null
  at: Date
}

/** What an issue was opened from: a visit to the counter or a reception, or a meeting to which somebody was invited. */
export interface IssueSource {
  type: (typeof issueSources)[number]
  id: Types.ObjectId
}

export interface Issue {
  _id: Types.ObjectId
  number: string
  category: string
  text: string
  photos: Types.ObjectId[]
  voice: Types.ObjectId | null
  place: { code: string; label: string }
  path: string
  /** Codes from the root down to the place: an equality on one of them, sorted by _id, serves a page of a list at any size. */
  places: string[]
  /** The building or courtyard it lies in; the place itself where that lies above. Neighbours are those who live in it. */
  neighbourhood: { code: string; label: string }
  spot: string | null
  position: { longitude: number; latitude: number; accuracy?: number } | null
  urgent: boolean
  emergency: boolean
  hideName: boolean
  private: boolean
  state: State
  reporter: IssueParty
  filedBy: (IssueParty & { label: string }) | null
  /** Null where it was simply reported. */
  from: IssueSource | null
  agreed: 'asked' | 'agreed' | 'declined' | null
  /** 首问责任: who took the first question. Never changes. */
  firstAsked: Holder
  /** Null once it is ended. */
  holder: Holder | null
  why: string
  /** Who did the work, while it is inspected and judged. */
  handler: Holder | null
  /** Everybody who ever had it. */
  involved: Types.ObjectId[]
  /** Who returned it: it does not go to them again by itself. */
  returnedBy: Types.ObjectId[]
  objected: boolean
  resolveBy: Date
  /** When the present step is due (UTC). */
  due: Date | null
  /** The due date for which the delay was already told. */
  lateNoted: Date | null
  redone: number
  verdict: Verdict | null
  outcome: 'judged' | 'not_judged' | null
  supports: number
  reportedAt: Date
  closedAt: Date | null
  /** Grows by one with each change; guards every step. */
  version: number
  generated: boolean
}

const party = { person: { type: Schema.Types.ObjectId, default: null }, name: { type: String, default: '' }, phone: { type: String, default: null } }
const named = new Schema({ code: { type: String, required: true }, label: { type: String, required: true } }, { _id: false })

const schema = new Schema<Issue>(
  {
    number: { type: String, required: true },
    category: { type: String, required: true },
    text: { type: String, default: '' },
    photos: { type: [Schema.Types.ObjectId], default: [] },
    voice: { type: Schema.Types.ObjectId, default: null },
    place: { type: named, required: true },
    path: { type: String, required: true },
    places: { type: [String], required: true },
    neighbourhood: { type: named, required: true },
    spot: { type: String, default: null },
    position: { type: new Schema({ longitude: Number, latitude: Number, accuracy: Number }, { _id: false }), default: null },
    urgent: { type: Boolean, default: false },
    emergency: { type: Boolean, default: false },
    hideName: { type: Boolean, default: true },
    private: { type: Boolean, default: false },
    state: { type: String, enum: states, required: true },
    reporter: { type: new Schema(party, { _id: false }), required: true },
    filedBy: { type: new Schema({ ...party, label: String }, { _id: false }), default: null },
    from: { type: new Schema<IssueSource>({ type: { type: String, enum: issueSources, required: true }, id: { type: Schema.Types.ObjectId, required: true } }, { _id: false }), default: null },
    agreed: { type: String, enum: ['asked', 'agreed', 'declined', null], default: null },
    firstAsked: { type: holderSchema, required: true },
    holder: { type: holderSchema, default: null },
    why: { type: String, required: true },
    handler: { type: holderSchema, default: null },
    involved: { type: [Schema.Types.ObjectId], default: [] },
    returnedBy: { type: [Schema.Types.ObjectId], default: [] },
    objected: { type: Boolean, default: false },
    resolveBy: { type: Date, required: true },
    due: { type: Date, default: null },
    lateNoted: { type: Date, default: null },
    redone: { type: Number, default: 0 },
    verdict: {
      type: new Schema({ responded: Boolean, solved: Boolean, satisfied: Boolean, words: { type: String, default: null }, at: Date }, { _id: false }),
      default: null,
    },
    outcome: { type: String, enum: ['judged', 'not_judged', null], default: null },
    supports: { type: Number, default: 0 },
    reportedAt: { type: Date, required: true },
    closedAt: { type: Date, default: null },
    version: { type: Number, default: 1 },
    generated: { type: Boolean, default: false },
  },
  { collection: 'issues', versionKey: false },
)
schema.index({ number: 1 }, { unique: true })
schema.index({ places: 1, _id: -1 })
schema.index({ places: 1, state: 1, _id: -1 })
schema.index({ 'neighbourhood.code': 1, private: 1, _id: -1 })
schema.index({ 'reporter.person': 1, _id: -1 })
schema.index({ 'firstAsked.person': 1, _id: -1 })
schema.index({ 'filedBy.person': 1, _id: -1 }, { partialFilterExpression: { 'filedBy.person': { $exists: true } } })
schema.index({ 'holder.person': 1, state: 1, due: 1, _id: 1 })
schema.index({ 'holder.post': 1, state: 1 }, { partialFilterExpression: { 'holder.post': { $exists: true } } })
schema.index({ state: 1, due: 1 })

export const IssueModel = mongoose.model('Issue', schema)

/** That a neighbour has the same trouble. One document for a person and an issue: `_id` is '<issue>:<person>'. */
export interface IssueSupport {
  _id: string
  issue: Types.ObjectId
  person: Types.ObjectId
  at: Date
}

const support = new Schema<IssueSupport>(
  { _id: String, issue: { type: Schema.Types.ObjectId, required: true }, person: { type: Schema.Types.ObjectId, required: true }, at: { type: Date, required: true } },
  { collection: 'issueSupports', versionKey: false },
)
support.index({ issue: 1 })

export const IssueSupportModel = mongoose.model('IssueSupport', support)
