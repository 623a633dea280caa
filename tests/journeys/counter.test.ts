import type { Page } from 'playwright-core'
import { dayOf } from '../../shared/appointments/calendar'
import { BookingModel } from '../../server/appointments/booking/booking.model'
import { signedInAs, type Caller } from '../support/client'
import { describeJourney, useJourney } from '../support/journey'
import { looking, press, see, write } from '../support/on-screen'

jest.setTimeout(240_000)

const wide = { width: 1440, height: 900 }

/** Types into the field under this label. */
const fill = (page: Page, label: string, text: string) => page.locator('.field', { hasText: label }).locator('visible=true').last().locator('input, textarea').fill(text)

describeJourney('the desk from the catalogue to the counter', () => {
  const journey = useJourney()
  const today = dayOf(new Date())
  const sayToday = `${Number(today.slice(5, 7))} 月 ${Number(today.slice(8))} 日`
  let service: string

  const book = async (caller: Caller) => {
    const { result: slots } = await caller.call('GET /services/:id/slots', { params: { id: service } })
    const slot = slots.days.find(({ day }) => day === today)?.slots.at(-1)
    const { result } = await caller.call('POST /bookings', { body: { slot: slot?.id ?? '' } })
    return result
  }

  test('opens a service, serves who comes, and closes the day for who did not', async () => {
    const { first } = journey.town
    const [resident, neighbour] = await Promise.all([first.resident, first.neighbour].map(({ _id }) => signedInAs(journey.server, _id)))
    const desk = await journey.open(first.desk.person, wide)

    await looking(desk, async () => {
      await desk.goto(`${journey.server.url}/#/appointments/desk/service/index`)
      await write(desk, '开居住证明', '例如 养老金资格认证')
      await press(desk, '选类别')
      await press(desk, '证明办理', { exact: true })
      await fill(desk, '一句话说明', '孩子上学用的居住证明，当场盖章。')
      await write(desk, '住在本社区的居民', '例如 领取养老金的居民')
      await write(desk, '大厅 1 号窗口', '例如 便民服务大厅 1 号窗口')
      await press(desk, '新增', { exact: true })
      await see(desk, /排好时间，居民就能约/)
      await press(desk, '去排时间')
      await press(desk, '晚上', { exact: true })
      await press(desk, '保存每周的安排')
      await see(desk, /居民马上就能约到新的时间/)
      // Windows of its own for today, so that it can be booked whatever the hour, and in a year without published holidays.
      await desk.getByLabel(new RegExp(`^${sayToday} `)).locator('visible=true').click()
      await press(desk, '单独安排这一天')
      await fill(desk, '为什么', '全天延时服务')
      await fill(desk, '从', '0:00')
      await fill(desk, '到', '24:00')
      await fill(desk, '几分钟一段', '10')
      await press(desk, '保存这一天')
      await see(desk, '这一天已按单独的安排。')
      service = /id=([0-9a-f]{24})/.exec(desk.url())?.[1] ?? ''
    })

    const comes = await book(resident!)
    const staysAway = await book(neighbour!)
    expect(comes).toMatchObject({ state: 'booked', number: expect.any(Number), code: { text: expect.any(String) } })
    const number = comes.number!

    await looking(desk, async () => {
      await desk.goto(`${journey.server.url}/#/appointments/counter/index`)
      await write(desk, comes.code!.text, '签到码或号码')
      await desk.keyboard.press('Enter')
      await see(desk, new RegExp(`${first.resident.name} ${number} 号已签到`))
      await press(desk, '叫下一位')
      await press(desk, '2 号窗口', { exact: true })
      await press(desk, '就在这里')
      await press(desk, '叫下一位')
      await see(desk, `已请 ${number} 号到 2 号窗口。`)
    })

    const hall = await journey.open(first.desk.person, wide)
    await looking(hall, async () => {
      await hall.goto(`${journey.server.url}/#/appointments/hall/index`)
      await see(hall, '正在叫号')
      await see(hall, `${number} 号`)
      await see(hall, '请到 2 号窗口')
      expect(await hall.getByText(first.resident.name).count()).toBe(0)
    })

    await looking(desk, async () => {
      await press(desk, `${number} 号办完了`)
      await see(desk, `${number} 号办完了。`)
    })
    expect(await BookingModel.findById(comes.id).lean()).toMatchObject({ state: 'served', counter: '2 号窗口' })

    await looking(hall, async () => see(hall, '还没有叫号'))

    await looking(desk, async () => {
      await desk.goto(`${journey.server.url}/#/appointments/desk/timetable/index?id=${service}`)
      await desk.getByLabel(new RegExp(`^${sayToday} `)).locator('visible=true').click()
      await press(desk, '这一天停约')
      await press(desk, '设备检修，暂停办理。')
      await press(desk, '看看影响谁')
      await see(desk, first.neighbour.name)
      expect(await BookingModel.findById(staysAway.id).lean()).toMatchObject({ state: 'booked' })
      await press(desk, '停约，并通知这 1 位')
      await see(desk, '已停约，1 位都会收到消息和别的时间。')
    })
    const { result: moved } = await neighbour!.call('GET /bookings/:id', { params: { id: staysAway.id } })
    expect(['offered', 'displaced']).toContain(moved.state)
    expect(moved.instead).toMatchObject({ reason: '设备检修，暂停办理。' })
    expect((await neighbour!.call('POST /bookings', { body: { slot: `${service}-${today.replaceAll('-', '')}-2350` } })).status).toBeGreaterThanOrEqual(400)
  })
})
