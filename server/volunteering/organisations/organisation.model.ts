import mongoose, { Schema, type Types } from 'mongoose'
import { organisationStates, type OrganisationState } from '../../../shared/volunteering/organisation'

/** Who runs an organisation. */
export interface Organiser {
  person: Types.ObjectId
  name: string
}

/** A lasting piece of work under which activities are held. */
export interface Project {
  _id: Types.ObjectId
  name: string
  about: string
  state: 'open' | 'ended'
}

/** A volunteer organisation (志愿服务组织) of a place. */
export interface Organisation {
  _id: Types.ObjectId
  name: string
  about: string
  /** Its registration number; null for a group of neighbours. */
  registration: string | null
  place: { code: string; label: string }
  path: string
  places: string[]
  /** The community it is for; above the communities its place. */
  area: string
  state: OrganisationState
  /** At least one; the first is its contact. */
  organisers: Organiser[]
  projects: Project[]
  /** What the desk said last. */
  answer: string | null
  /** Persons with confirmed service, activities announced and not cancelled, minutes confirmed and not reversed. */
  figures: { volunteers: number; activities: number; minutes: number }
  askedAt: Date
  /** Grows by one with each change of its words, people or state. */
  version: number
  generated: boolean
}

const schema = new Schema<Organisation>(
  {
    name: { type: String, required: true },
    about: { type: String, required: true },
    registration: { type: String, default: null },
    place: { type: new Schema({ code: String, label: String }, { _id: false }), required: true },
    path: { type: String, required: true },
    places: { type: [String], required: true },
    area: { type: String, required: true },
    state: { type: String, enum: organisationStates, required: true },
    organisers: { type: [new Schema<Organiser>({ person: { type: Schema.Types.ObjectId, required: true }, name: String }, { _id: false })], required: true },
    projects: { type: [new Schema<Project>({ name: String, about: String, state: { type: String, enum: ['open', 'ended'] } })], default: [] },
    answer: { type: String, default: null },
    figures: { type: new Schema({ volunteers: Number, activities: Number, minutes: Number }, { _id: false }), required: true },
    askedAt: { type: Date, required: true },
    version: { type: Number, default: 1 },
    generated: { type: Boolean, default: false },
  },
  { collection: 'organisations', versionKey: false },
)
schema.index({ area: 1, state: 1, _id: -1 })
schema.index({ places: 1, state: 1, _id: -1 })
schema.index({ 'organisers.person': 1, _id: -1 })
/** For the administrator of a whole installation, whose post is at no place. */
schema.index({ state: 1, _id: -1 })

export const OrganisationModel = mongoose.model('Organisation', schema)
