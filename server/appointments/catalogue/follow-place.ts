import type { EventRecord } from '../../events/event.model'
import type { Reaction } from '../../events/reaction'
import { transaction } from '../../database/transaction'
import { moveItems } from '../../places'
import { BookingModel } from '../booking/booking.model'
import { SlotModel } from '../timetable/slot.model'
import { ServiceModel } from './service.model'

/** After a place moved in the tree, what is offered there with its slots and bookings lies under the new ancestors: their desks see it, those of before no longer do. */
export const servicesFollowPlace: Reaction = { name: 'appointments.moveServices', types: ['places.moved'], react: follow }

async function follow(event: EventRecord): Promise<void> {
  const [from, to] = [String(event.data.from), String(event.data.to)]
  const change = [{ $set: { path: { $concat: [to, { $substrBytes: ['$path', Buffer.byteLength(from), -1] }] } } }]
  await transaction(async () => {
    const moved = await ServiceModel.find({ path: { $regex: `^${from}` } }, { _id: 1 }).lean()
    const ids = moved.map(({ _id }) => _id)
    await SlotModel.updateMany({ service: { $in: ids }, path: { $regex: `^${from}` } }, change, { updatePipeline: true })
    await ServiceModel.updateMany({ _id: { $in: ids } }, change, { updatePipeline: true })
  })
  await moveItems(BookingModel, event)
}
