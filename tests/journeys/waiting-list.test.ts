import { BookingModel } from '../../server/appointments/booking/booking.model'
import { addService, addSlot, dayAfter, expectSeatsAddUp } from '../support/appointments'
import { describeJourney, useJourney } from '../support/journey'
import { looking, press, see } from '../support/on-screen'

jest.setTimeout(240_000)

describeJourney('a full slot', () => {
  const journey = useJourney()

  test('is waited for, offered when somebody gives her place back, and accepted', async () => {
    const { first } = journey.town
    const service = await addService(first.community)
    const slot = await addSlot(service, dayAfter(journey.server.clock, 2), 9 * 60, 1)

    const neighbour = await journey.open(first.neighbour)
    await looking(neighbour, async () => {
      await press(neighbour, '预约办事')
      await press(neighbour, '养老金资格认证')
      await press(neighbour, '预约', { exact: true })
      await press(neighbour, '9:00–9:30')
      await press(neighbour, '就约这个时间')
      await see(neighbour, '约好了')
    })

    const resident = await journey.open(first.resident)
    await looking(resident, async () => {
      await press(resident, '预约办事')
      await see(resident, '近期约满了，可以候补')
      await press(resident, '养老金资格认证')
      await press(resident, '预约', { exact: true })
      await press(resident, '约满，可候补')
      await press(resident, '排队候补')
      await see(resident, '您排在第一个')
    })

    await looking(neighbour, async () => {
      await press(neighbour, '取消预约', { exact: true })
      await press(neighbour, '有别的事')
      await neighbour.getByText('取消预约', { exact: true }).locator('visible=true').last().click()
      await see(neighbour, '已取消')
    })

    await looking(resident, async () => {
      await resident.goto(`${journey.server.url}/#/pages/home/index`)
      await resident.reload()
      await press(resident, '养老金资格认证 1 号')
      await see(resident, /号给您留到/)
      await press(resident, '要这个号')
      await see(resident, '号是您的了')
    })
    const bookings = await BookingModel.find({ slot: slot._id }).sort({ bookedAt: 1, _id: 1 }).lean()
    expect(bookings.map(({ personName, state, number }) => [personName, state, number])).toEqual([['李建国', 'cancelled', null], ['王秀英', 'booked', 1]])
    await expectSeatsAddUp(slot._id)
  })
})
