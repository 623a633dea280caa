import mongoose, { Schema, type Types } from 'mongoose'
import { noticeSubjects } from '../../shared/notices/contract'

/** A message to one person about one thing that happened. */
export interface Notice {
  _id: Types.ObjectId
  person: Types.ObjectId
  /** The event it tells of; with the person it is unique, so that an event told twice is one message. */
  event: Types.ObjectId
  title: string
  body: string
  subject: { type: (typeof noticeSubjects)[number]; id: string }
  urgent: boolean
  /** UTC. */
  at: Date
  readAt: Date | null
}

const schema = new Schema<Notice>(
  {
    person: { type: Schema.Types.ObjectId, required: true },
    event: { type: Schema.Types.ObjectId, required: true },
    title: { type: String, required: true },
    body: { type: String, default: '' },
    subject: { type: new Schema({ type: { type: String, enum: noticeSubjects }, id: String }, { _id: false }), required: true },
    urgent: { type: Boolean, default: false },
    at: { type: Date, required: true },
    readAt: { type: Date, default: null },
  },
  { collection: 'notices', versionKey: false },
)
schema.index({ person: 1, event: 1 }, { unique: true })
schema.index({ person: 1, _id: -1 })
schema.index({ person: 1, readAt: 1 })

export const NoticeModel = mongoose.model('Notice', schema)
