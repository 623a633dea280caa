import mongoose, { Schema, type Types } from 'mongoose'

/** That somebody stays off lists of honour. Without it she may be on them. */
interface Setting {
  /** The person. */
  _id: Types.ObjectId
  listed: boolean
}

export const HonourSettingModel = mongoose.model('HonourSetting', new Schema<Setting>({ _id: Schema.Types.ObjectId, listed: { type: Boolean, required: true } }, { collection: 'honourSettings', versionKey: false }))

/** Whether somebody may be on lists of honour. */
export async function isListed(person: Types.ObjectId): Promise<boolean> {
  return (await HonourSettingModel.findById(person).lean())?.listed ?? true
}
