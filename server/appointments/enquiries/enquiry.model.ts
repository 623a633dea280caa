import mongoose, { Schema, type Types } from 'mongoose'
import { enquiryStates, type EnquiryState } from '../../../shared/appointments/enquiry'
import { providerSchema, type Provider } from '../catalogue/service.model'

/** One message of a thread. `label` is the office in words, '' for the resident. */
export interface EnquiryMessage {
  _id: Types.ObjectId
  person: Types.ObjectId
  name: string
  label: string
  at: Date
  text: string
  photos: Types.ObjectId[]
}

/**
 * A consultation in writing (书面咨询), private to the resident and whom she asked. It stays with whom it was asked, also when the service
 * gets another professional or her post ends: nobody else is given what was confided to her. The desk then sees that it is late, and the
 * resident may close it and ask anew.
 */
export interface Enquiry {
  _id: Types.ObjectId
  number: string
  service: { id: Types.ObjectId; name: string }
  place: { code: string; label: string }
  path: string
  places: string[]
  resident: { person: Types.ObjectId; name: string }
  /** Whom it was asked; person null: the desk of the place. */
  professional: Provider
  /** Whose list it is in: a person's id, or the desk's by `deskKey`. */
  askedOf: string
  /** Minutes in which a question is answered. */
  answerWithin: number
  state: EnquiryState
  messages: EnquiryMessage[]
  /** By when an answer is due (UTC); null while it is the resident's turn. */
  due: Date | null
  /** The due date for which the delay was already told. */
  lateNoted: Date | null
  /** Which party lets the desk read it; only she takes that back. */
  openedBy: { person: Types.ObjectId; name: string; at: Date } | null
  verdict: { responded: boolean; solved: boolean; satisfied: boolean; words: string | null; at: Date } | null
  outcome: 'judged' | 'not_judged' | null
  askedAt: Date
  /** When it was last answered; from then on it waits for the resident. */
  answeredAt: Date | null
  lastAt: Date
  closedAt: Date | null
  /** Grows by one with each change; guards every step. */
  version: number
  generated: boolean
}

/** What `askedOf` says where the desk of a place answers. */
export function deskKey(place: string): string {
  return `desk:${place}`
}

const message = new Schema<EnquiryMessage>({
  person: { type: Schema.Types.ObjectId, required: true },
  name: { type: String, required: true },
  label: { type: String, default: '' },
  at: { type: Date, required: true },
  text: { type: String, default: '' },
  photos: { type: [Schema.Types.ObjectId], default: [] },
})

const schema = new Schema<Enquiry>(
  {
    number: { type: String, required: true },
    service: { type: new Schema({ id: Schema.Types.ObjectId, name: String }, { _id: false, id: false }), required: true },
    place: { type: new Schema({ code: String, label: String }, { _id: false }), required: true },
    path: { type: String, required: true },
    places: { type: [String], required: true },
    resident: { type: new Schema({ person: Schema.Types.ObjectId, name: String }, { _id: false }), required: true },
    professional: { type: providerSchema, required: true },
    askedOf: { type: String, required: true },
    answerWithin: { type: Number, required: true },
    state: { type: String, enum: enquiryStates, required: true },
    messages: { type: [message], default: [] },
    due: { type: Date, default: null },
    lateNoted: { type: Date, default: null },
    openedBy: { type: new Schema({ person: Schema.Types.ObjectId, name: String, at: Date }, { _id: false }), default: null },
    verdict: { type: new Schema({ responded: Boolean, solved: Boolean, satisfied: Boolean, words: { type: String, default: null }, at: Date }, { _id: false }), default: null },
    outcome: { type: String, enum: ['judged', 'not_judged', null], default: null },
    askedAt: { type: Date, required: true },
    answeredAt: { type: Date, default: null },
    lastAt: { type: Date, required: true },
    closedAt: { type: Date, default: null },
    version: { type: Number, default: 1 },
    generated: { type: Boolean, default: false },
  },
  { collection: 'enquiries', versionKey: false },
)
schema.index({ number: 1 }, { unique: true })
schema.index({ 'resident.person': 1, lastAt: -1, _id: -1 })
schema.index({ askedOf: 1, lastAt: -1, _id: -1 })
schema.index({ askedOf: 1, state: 1, due: 1, _id: 1 })
schema.index({ places: 1, state: 1, due: 1, _id: 1 })
schema.index({ places: 1, 'openedBy.at': -1, _id: -1 }, { partialFilterExpression: { 'openedBy.at': { $exists: true } } })
schema.index({ state: 1, due: 1, _id: 1 })
schema.index({ state: 1, answeredAt: 1 })

export const EnquiryModel = mongoose.model('Enquiry', schema)
