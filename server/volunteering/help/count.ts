import type { Types } from 'mongoose'
import { HelpRequestModel } from './help.model'

/** How many help requests somebody took and still has to do. */
export function countHelping(me: Types.ObjectId): Promise<number> {
  return HelpRequestModel.countDocuments({ 'helper.person': me, state: 'taken' })
}

/** How many help requests are done and wait for her word: her own, and those in which she speaks for somebody to the end. */
export function countHelpToConfirm(me: Types.ObjectId): Promise<number> {
  return HelpRequestModel.countDocuments({ $or: [{ 'person.person': me, state: 'done' }, { 'askedBy.person': me, 'askedBy.trusted': true, state: 'done' }] })
}
