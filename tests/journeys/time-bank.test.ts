import type { Page } from 'playwright-core'
import { helpCategories } from '../../shared/volunteering/help'
import { PersonModel, type Person } from '../../server/people'
import { accountOf, personAccount } from '../../server/timebank'
import { signedInAs } from '../support/client'
import { addPerson, doorAt } from '../support/factory'
import { describeJourney, useJourney } from '../support/journey'
import { fill, looking, press, see, seen } from '../support/on-screen'
import { ledgerFaults } from '../support/timebank'
import { done } from '../support/volunteering'

jest.setTimeout(300_000)

const exact = { exact: true }

describeJourney('hours of the time bank', () => {
  const journey = useJourney()
  let mother: Person

  beforeAll(async () => {
    const { first } = journey.town
    mother = await addPerson('李桂芳', { doors: [doorAt(first.door501)], demo: { story: '王秀英的母亲，81 岁', order: 20 } })
    await PersonModel.updateOne({ _id: first.deputyBuildingChief.person._id }, { demo: { story: '也是志愿者', order: 21 } })
  })

  const caller = (person: Person) => signedInAs(journey.server, String(person._id))
  const minutesOf = async (person: Person) => (await accountOf(personAccount(person._id))).available
  /** Moves the server's time to so many minutes after a moment. */
  const at = (moment: string, minutes: number) => journey.server.clock.set(new Date(Date.parse(moment) + minutes * 60_000))

  /** Home is called 邻里 too until it knows where she lives. */
  const toNeighbours = async (page: Page) => {
    await see(page, '预约办事')
    await press(page, '邻里', exact)
  }

  /** An organisation that the desk has registered, with an activity that begins in half an hour and lasts two. */
  async function activity() {
    const { first } = journey.town
    const [chief, desk] = [await caller(first.buildingChief.person), await caller(first.desk.person)]
    const { id } = await done(chief.call('POST /organisations', { body: { name: '暖心志愿队', about: '陪老人、扫楼道', place: first.community._id } }))
    await done(desk.call('POST /organisations/:id/approval', { params: { id }, body: { state: 'approved' } }))
    const start = new Date(Math.ceil(journey.server.clock.now().getTime() / 60_000) * 60_000 + 30 * 60_000)
    const body = { organisation: id, name: '楼道大扫除', text: '请带手套', where: '3 号楼门口', places: 20, place: first.community._id, start: start.toISOString(), end: new Date(start.getTime() + 120 * 60_000).toISOString() }
    return done(chief.call('POST /activities', { body }))
  }

  /** What stands on the organiser's phone now. */
  async function codeOn(organiser: Page, purpose: string): Promise<string> {
    await press(organiser, purpose, exact)
    const digits = seen(organiser, /^\d{3} \d{3}$/)
    await digits.waitFor()
    return (await digits.innerText()).replace(/\D/g, '')
  }

  test('sign up → check in → check out → confirmed → earned → given to a mother → spent on help', async () => {
    const { first } = journey.town
    const { start } = await activity()

    const volunteer = await journey.open(first.resident)
    await looking(volunteer, async () => {
      await toNeighbours(volunteer)
      await press(volunteer, '志愿活动', exact)
      await press(volunteer, '楼道大扫除')
      await press(volunteer, '我要报名', exact)
      await see(volunteer, '报上了。开始前会发消息提醒您。')
    })

    const organiser = await journey.open(first.buildingChief.person)
    /** The words are the page's title, too. */
    const send = async (code: string, words: string) => {
      await fill(volunteer, '组织者手机上的 6 位数字', code)
      await volunteer.getByText(words, exact).locator('visible=true').last().click()
    }
    const check = async (code: string, words: string) => {
      await volunteer.reload()
      await press(volunteer, words, exact)
      await send(code, words)
    }
    await looking(organiser, async () => {
      await toNeighbours(organiser)
      await press(organiser, '志愿活动', exact)
      await press(organiser, '组织者工作台', exact)
      await press(organiser, '出示签到码', exact)
    })
    const codeIn = await looking(organiser, () => codeOn(organiser, '签到'))
    await looking(volunteer, async () => {
      await check(codeIn === '000000' ? '111111' : '000000', '签到')
      await see(volunteer, /码不对|过期|换/)
      await send(codeIn, '签到')
      await see(volunteer, '已签到')
      await press(volunteer, '好的', exact)
    })

    at(start, 120)
    const codeOut = await looking(organiser, async () => {
      await organiser.reload()
      return codeOn(organiser, '签退')
    })
    await looking(volunteer, async () => {
      await check(codeOut, '签退')
      await see(volunteer, '已签退，服务了 2 小时')
    })
    expect(await minutesOf(first.resident)).toBe(0)

    await looking(organiser, async () => {
      await press(organiser, '看名单', exact)
      await press(organiser, '确认 2 小时', exact)
      await see(organiser, '已确认')
    })
    expect(await minutesOf(first.resident)).toBe(120)

    await looking(volunteer, async () => {
      await volunteer.goto(journey.server.url)
      await press(volunteer, '时间银行', exact)
      await see(volunteer, '2 小时')
      await press(volunteer, '送给别人', exact)
      await press(volunteer, '李桂芳')
      await press(volunteer, '1 小时', exact)
      await press(volunteer, '送出', exact)
      await press(volunteer, '确认送出', exact)
      await see(volunteer, '已经送给李桂芳 1 小时。')
    })
    expect([await minutesOf(first.resident), await minutesOf(mother)]).toEqual([60, 60])

    const elder = await journey.open(mother)
    await looking(elder, async () => {
      await toNeighbours(elder)
      await press(elder, '邻里互助', exact)
      await press(elder, '请邻居帮忙', exact)
      await press(elder, helpCategories.shopping, exact)
      await press(elder, '买点菜和米，送到家里。')
      await press(elder, '明天', exact)
      await press(elder, '上午', exact)
      await press(elder, '1 小时', exact)
      await press(elder, '发出求助', exact)
      await see(elder, '已经告诉附近的志愿者。有人接了，马上通知您。')
    })

    const helper = await journey.open(first.neighbour)
    await looking(helper, async () => {
      await toNeighbours(helper)
      await press(helper, '邻里互助', exact)
      await press(helper, /买点菜和米/)
      await press(helper, '我来帮', exact)
      await press(helper, '好，我来帮', exact)
      await see(helper, /李桂芳/)
    })
    expect(await accountOf(personAccount(mother._id))).toMatchObject({ available: 0, held: 60 })

    at(start, 36 * 60)
    await looking(helper, async () => {
      await helper.reload()
      await press(helper, '帮完了，填写', exact)
      await press(helper, '1 小时，和说好的一样', exact)
      await press(helper, '已经买好，送到家里。')
      await press(helper, '做完了，提交', exact)
      await see(helper, '帮完了，等对方确认')
    })
    await looking(elder, async () => {
      await elder.goto(journey.server.url)
      await press(elder, '有 1 件帮忙等您确认')
      await press(elder, /买点菜和米/)
      await press(elder, '看看，确认帮完', exact)
      await press(elder, '谢谢您，帮了大忙！')
      await press(elder, '确认，帮完了', exact)
      await see(elder, '帮完了，已确认')
    })
    expect([await minutesOf(mother), await minutesOf(first.neighbour)]).toEqual([0, 60])
    await looking(helper, async () => {
      await helper.reload()
      await see(helper, '谢谢您，帮了大忙！')
    })
    expect(await ledgerFaults()).toEqual([])
  })
})
