import { BookingModel } from '../../server/appointments/booking/booking.model'
import { bookingNotices } from '../../server/appointments/booking/reactions'
import { remind } from '../../server/appointments/booking/remind'
import { catchUp } from '../../server/events/reaction'
import { addService, addSlot, dayAfter } from '../support/appointments'
import { describeJourney, useJourney } from '../support/journey'
import { fill, looking, press, see, write } from '../support/on-screen'

jest.setTimeout(240_000)

const hour = 3600_000

describeJourney('an appointment', () => {
  const journey = useJourney()

  test('booked → promise signed → reminded → checked in → called → served → judged', async () => {
    const { first } = journey.town
    const { clock, services, url } = journey.server
    const service = await addService(first.community, {
      bring: [{ name: '身份证', form: 'original', note: null, promise: null }, { name: '健在证明', form: 'promise', note: null, promise: '本人承诺：所说属实。' }],
    })
    const slot = await addSlot(service, dayAfter(clock, 2), 9 * 60, 4)

    const resident = await journey.open(first.resident)
    await looking(resident, async () => {
      await press(resident, '预约办事')
      await write(resident, '退休金', '要办什么？比如：养老金')
      await press(resident, '养老金资格认证')
      await see(resident, '签承诺书，不用带')
      await press(resident, '预约', { exact: true })
      await press(resident, '9:00–9:30')
      await press(resident, '就约这个时间')
      await see(resident, '约好了')
      await see(resident, '1 号')
      await press(resident, '身份证')
      await press(resident, '签承诺书', { exact: true })
      await fill(resident, '签上您的姓名', '王秀英')
      await press(resident, '我承诺，签名')
      await see(resident, '承诺书签好了，这份材料不用带。')
    })

    clock.set(new Date(slot.start.getTime() - 23 * hour))
    await remind(clock.now(), services.log)
    await catchUp(bookingNotices)
    await looking(resident, async () => {
      await resident.goto(`${url}/#/notices/list/index`)
      await press(resident, '要去办事')
      await see(resident, '给工作人员扫一下')
    })

    clock.set(new Date(slot.start.getTime() - hour / 4))
    const { code } = (await BookingModel.findOne({ slot: slot._id }).lean())!
    const clerk = await journey.open(first.desk.person)
    await looking(clerk, async () => {
      await press(clerk, '待办', { exact: true })
      await press(clerk, '窗口叫号')
      await write(clerk, code, '签到码或号码')
      await clerk.keyboard.press('Enter')
      await see(clerk, /王秀英.*已签到/)
      await press(clerk, '叫下一位')
      await press(clerk, '1 号窗口', { exact: true })
      await press(clerk, '就在这里')
      await press(clerk, '叫下一位')
      await see(clerk, '已请 1 号到 1 号窗口。')
    })
    await looking(resident, async () => {
      await resident.reload()
      await see(resident, '叫到您了')
    })
    await looking(clerk, async () => {
      await press(clerk, '1 号办完了')
      await see(clerk, '1 号办完了。')
    })

    await looking(resident, async () => {
      await resident.reload()
      await press(resident, '去评价')
      await press(resident, '有', { exact: true })
      await press(resident, '办成了', { exact: true })
      await press(resident, '满意', { exact: true })
      await press(resident, '提交评价')
      await see(resident, '您的评价')
    })
    expect(await BookingModel.findOne({ slot: slot._id }).lean()).toMatchObject({ state: 'served', number: 1, verdict: { responded: true, solved: true, satisfied: true } })
  })
})
