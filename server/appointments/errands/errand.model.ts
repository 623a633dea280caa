import mongoose, { Schema, type Types } from 'mongoose'
import { errandStates, type ErrandState, type ErrandWindow } from '../../../shared/appointments/errand'
import { holderSchema, type Holder } from '../../routing'

/** Somebody's part in an errand, as it was then. `person` is null for a resident who is not in the app. */
export interface ErrandParty {
  person: Types.ObjectId | null
  name: string
  phone: string | null
}

/** Who asked for another; `label` is the post in words, '' for somebody with her consent. */
export interface Asker extends ErrandParty {
  person: Types.ObjectId
  label: string
}

/** Something that is done for a resident at her door. */
export interface Errand {
  _id: Types.ObjectId
  number: string
  text: string
  photos: Types.ObjectId[]
  /** The service of the catalogue it is about, as it was called then. */
  service: { id: Types.ObjectId; name: string } | null
  /** The household. */
  place: { code: string; label: string }
  path: string
  /** Codes from the root down to the place: an equality on one of them, sorted by _id, serves a page of a list at any size. */
  places: string[]
  /** When somebody is at home; once accepted, when she comes who does it. */
  window: ErrandWindow
  state: ErrandState
  /** Whom it is for. */
  person: ErrandParty
  askedBy: Asker | null
  /** The consent by which somebody else asked. */
  consent: Types.ObjectId | null
  /** Who answers for it; stays when it is ended, as who had it last. */
  holder: Holder
  why: string
  /** Everybody who ever had it. */
  involved: Types.ObjectId[]
  /** Who returned it: it does not go to them again while there is anybody else. */
  returnedBy: Types.ObjectId[]
  /** When the present step is due (UTC); null once it is ended. */
  due: Date | null
  /** The due date for which the delay was already told. */
  lateNoted: Date | null
  done: { text: string; photos: Types.ObjectId[]; at: Date } | null
  verdict: { done: boolean; satisfied: boolean; words: string | null; at: Date } | null
  askedAt: Date
  endedAt: Date | null
  /** Grows by one with each change; guards every step. */
  version: number
  generated: boolean
}

const party = { person: { type: Schema.Types.ObjectId, default: null }, name: { type: String, default: '' }, phone: { type: String, default: null } }

const schema = new Schema<Errand>(
  {
    number: { type: String, required: true },
    text: { type: String, default: '' },
    photos: { type: [Schema.Types.ObjectId], default: [] },
    service: { type: new Schema({ id: Schema.Types.ObjectId, name: String }, { _id: false, id: false }), default: null },
    place: { type: new Schema({ code: { type: String, required: true }, label: { type: String, required: true } }, { _id: false }), required: true },
    path: { type: String, required: true },
    places: { type: [String], required: true },
    window: { type: new Schema<ErrandWindow>({ from: { type: Date, required: true }, until: { type: Date, required: true } }, { _id: false }), required: true },
    state: { type: String, enum: errandStates, required: true },
    person: { type: new Schema(party, { _id: false }), required: true },
    askedBy: { type: new Schema({ ...party, label: { type: String, default: '' } }, { _id: false }), default: null },
    consent: { type: Schema.Types.ObjectId, default: null },
    holder: { type: holderSchema, required: true },
    why: { type: String, required: true },
    involved: { type: [Schema.Types.ObjectId], default: [] },
    returnedBy: { type: [Schema.Types.ObjectId], default: [] },
    due: { type: Date, default: null },
    lateNoted: { type: Date, default: null },
    done: { type: new Schema({ text: String, photos: [Schema.Types.ObjectId], at: Date }, { _id: false }), default: null },
    verdict: { type: new Schema({ done: Boolean, satisfied: Boolean, words: { type: String, default: null }, at: Date }, { _id: false }), default: null },
    askedAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    version: { type: Number, default: 1 },
    generated: { type: Boolean, default: false },
  },
  { collection: 'errands', versionKey: false },
)
schema.index({ number: 1 }, { unique: true })
schema.index({ places: 1, _id: -1 })
schema.index({ places: 1, state: 1, _id: -1 })
schema.index({ 'person.person': 1, _id: -1 })
schema.index({ 'askedBy.person': 1, _id: -1 }, { partialFilterExpression: { 'askedBy.person': { $exists: true } } })
schema.index({ 'holder.person': 1, state: 1, due: 1, _id: 1 })
schema.index({ 'holder.post': 1, state: 1 })
schema.index({ state: 1, due: 1 })

export const ErrandModel = mongoose.model('Errand', schema)
