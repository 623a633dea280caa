import mongoose, { Schema, type Types } from 'mongoose'
import type { Day } from '../../../shared/appointments/calendar'
import { serviceCategoryKeys, type ServiceCategory } from '../../../shared/appointments/categories'
import { paperForms, serviceKinds, serviceModes, type PaperForm, type ServiceKind, type ServiceMode } from '../../../shared/appointments/service'

/** A paper to bring, or the promise that replaces it. */
export interface Paper {
  name: string
  form: PaperForm
  note: string | null
  promise: string | null
}

/** Who stands at the counter. */
export interface Provider {
  /** Null: the desk of the place. */
  person: Types.ObjectId | null
  name: string
  title: string
}

/** Another professional from a day on. */
export interface Replacement {
  provider: Provider
  /** The first day on which the other one is there. */
  from: Day
  reason: string
}

/** Something that can be booked, asked for at the door, or asked about in writing. It is for everybody under its place. */
export interface Service {
  _id: Types.ObjectId
  kind: ServiceKind
  category: ServiceCategory
  name: string
  summary: string
  forWhom: string
  keywords: string[]
  bring: Paper[]
  where: string
  modes: ServiceMode[]
  /** Minutes: how long one visit takes, until when before the start it can be cancelled, within which a letter is answered. */
  minutes: number
  cancelCutOff: number
  answerWithin: number
  provider: Provider
  /** Who comes next, until it has come to pass and everybody was told. */
  replacement?: Replacement | null
  eldersFirst: boolean
  openLimit: number | null
  theme: string | null
  place: { code: string; label: string }
  path: string
  state: 'active' | 'retired'
  version: number
  createdAt: Date
  generated: boolean
}

/** Who is there on a day. */
export function providerOn({ provider, replacement }: Pick<Service, 'provider' | 'replacement'>, day: Day): Provider {
  return replacement && day >= replacement.from ? replacement.provider : provider
}

/** The fields of a paper, for the schemas that carry papers. */
export const paperFields = {
  name: { type: String, required: true },
  form: { type: String, enum: paperForms, required: true },
  note: { type: String, default: null },
  promise: { type: String, default: null },
} as const
export const providerSchema = new Schema<Provider>({ person: { type: Schema.Types.ObjectId, default: null }, name: { type: String, default: '' }, title: { type: String, required: true } }, { _id: false })

const schema = new Schema<Service>(
  {
    kind: { type: String, enum: serviceKinds, required: true },
    category: { type: String, enum: serviceCategoryKeys, required: true },
    name: { type: String, required: true },
    summary: { type: String, required: true },
    forWhom: { type: String, required: true },
    keywords: { type: [String], default: [] },
    bring: { type: [new Schema<Paper>(paperFields, { _id: false })], default: [] },
    where: { type: String, required: true },
    modes: { type: [{ type: String, enum: serviceModes }], required: true },
    minutes: { type: Number, required: true },
    cancelCutOff: { type: Number, required: true },
    answerWithin: { type: Number, required: true },
    provider: { type: providerSchema, required: true },
    replacement: { type: new Schema<Replacement>({ provider: { type: providerSchema, required: true }, from: String, reason: String }, { _id: false }) },
    eldersFirst: { type: Boolean, default: false },
    openLimit: { type: Number, default: null },
    theme: { type: String, default: null },
    place: { type: new Schema({ code: String, label: String }, { _id: false }), required: true },
    path: { type: String, required: true },
    state: { type: String, enum: ['active', 'retired'], default: 'active' },
    version: { type: Number, default: 1 },
    createdAt: { type: Date, required: true },
    generated: { type: Boolean, default: false },
  },
  { collection: 'services', versionKey: false },
)
schema.index({ 'place.code': 1, state: 1, _id: -1 })
schema.index({ path: 1, state: 1 })
schema.index({ kind: 1, state: 1 })
schema.index({ 'replacement.from': 1 }, { partialFilterExpression: { 'replacement.from': { $exists: true } } })
schema.index({ 'provider.person': 1, state: 1 }, { partialFilterExpression: { 'provider.person': { $exists: true } } })

export const ServiceModel = mongoose.model('Service', schema)
