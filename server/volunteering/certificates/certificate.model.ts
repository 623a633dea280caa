import mongoose, { Schema, type Types } from 'mongoose'
import type { z } from 'zod'
import type { Day } from '../../../shared/appointments/calendar'
import type { serviceLine } from '../../../shared/timebank/certificates.contract'

export type ServiceLine = z.output<typeof serviceLine>

/** A certificate of service (志愿服务证明). What it says is written once; only its revocation is added. */
export interface Certificate {
  _id: Types.ObjectId
  /** Readable; unique. */
  number: string
  /** Goes with the number, at random: who does not have it cannot look the certificate up. */
  check: string
  person: Types.ObjectId
  holder: string
  issuer: string
  /** Days in China, both included. */
  from: Day
  until: Day
  items: ServiceLine[]
  /** Whole minutes. */
  total: number
  /** What the public page shows beside the sum. */
  show: { name: boolean; organisations: boolean }
  /** UTC. */
  issuedAt: Date
  /** How many entries the holder's account had: what was reversed after them revokes it. */
  upTo: number
  /** Over what the public page shows, and over everything, which the paper carries; by the key of this name. */
  signatures: { shown: string; full: string }
  key: string
  publicKey: string
  state: 'valid' | 'revoked'
  revoked: { at: Date; reason: string } | null
}

const schema = new Schema<Certificate>(
  {
    number: { type: String, required: true },
    check: { type: String, required: true },
    person: { type: Schema.Types.ObjectId, required: true },
    holder: { type: String, required: true },
    issuer: { type: String, required: true },
    from: { type: String, required: true },
    until: { type: String, required: true },
    items: { type: [new Schema<ServiceLine>({ organisation: String, minutes: Number, times: Number }, { _id: false })], required: true },
    total: { type: Number, required: true },
    show: { type: new Schema({ name: Boolean, organisations: Boolean }, { _id: false }), required: true },
    issuedAt: { type: Date, required: true },
    upTo: { type: Number, required: true },
    signatures: { type: new Schema({ shown: String, full: String }, { _id: false }), required: true },
    key: { type: String, required: true },
    publicKey: { type: String, required: true },
    state: { type: String, enum: ['valid', 'revoked'], required: true },
    revoked: { type: new Schema({ at: Date, reason: String }, { _id: false }), default: null },
  },
  { collection: 'certificates', versionKey: false },
)
schema.index({ number: 1 }, { unique: true })
schema.index({ person: 1, issuedAt: -1, _id: -1 })

export const CertificateModel = mongoose.model('Certificate', schema)
