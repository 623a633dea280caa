import { Types } from 'mongoose'
import { servicesFollowPlace } from '../../../server/appointments/catalogue/follow-place'
import { BookingModel } from '../../../server/appointments/booking/booking.model'
import { ServiceModel } from '../../../server/appointments/catalogue/service.model'
import { SlotModel } from '../../../server/appointments/timetable/slot.model'
import { booked, dayAfter } from '../../support/appointments'
import { signInTown } from '../../support/issues'
import { useServer } from '../../support/server'
import { serviceWith, slotAt } from '../../support/timetables'

const server = useServer()

test('what is offered at a place, with its slots and bookings, moves with it, however often it is told', async () => {
  const people = await signInTown(server)
  const { first } = people.town
  const service = await serviceWith(people.desk, first.community)
  const { id } = await booked(people.resident, slotAt(service, dayAfter(server.clock, 1), 9))
  const to = `6202/620209999/${first.community._id}/`
  const event = { _id: new Types.ObjectId(), type: 'places.moved', subject: { type: 'place', id: first.community._id }, path: to, actor: { person: null, name: '系统', label: null }, at: server.clock.now(), data: { from: first.community.path, to } }
  await servicesFollowPlace.react(event)
  await servicesFollowPlace.react(event)
  expect((await ServiceModel.findById(service._id).lean())!.path).toBe(to)
  expect(await SlotModel.distinct('path', { service: service._id })).toEqual([to])
  expect(await BookingModel.findById(id).lean()).toMatchObject({ path: to, places: ['6202', '620209999', first.community._id] })
  expect((await people.streetDesk.call('GET /services/:id', { params: { id: String(service._id) } })).status).toBe(404)
})
