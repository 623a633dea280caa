import { readFileSync } from 'node:fs'
import { describeJourney, useJourney } from '../support/journey'
import { fill, looking, press, see, seen } from '../support/on-screen'
import { earned } from '../support/timebank'

jest.setTimeout(240_000)

const exact = { exact: true }

describeJourney('a certificate of service', () => {
  const journey = useJourney()

  test('issued and saved by the volunteer, verified by a stranger, who sees only what she chose', async () => {
    const { first } = journey.town
    await earned(journey.server, first.resident._id, 150, '楼道清扫（暖心志愿队）')
    const volunteer = await journey.open(first.resident)
    const [number, check] = await looking(volunteer, async () => {
      await press(volunteer, '时间银行', exact)
      await press(volunteer, '志愿服务证明', exact)
      await press(volunteer, '开一张证明', exact)
      await see(volunteer, '一共服务 1 次，2 小时 30 分')
      await press(volunteer, '看到我的姓名', exact)
      await see(volunteer, '持有人：不公开')
      // It is the page's title, too.
      await volunteer.getByText('开证明', exact).locator('visible=true').last().click()
      await see(volunteer, '证明开好了。')
      const number = /\d{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/
      const said = await seen(volunteer, number).innerText()
      return [number.exec(said)![0], (await seen(volunteer, /^[A-Z2-9]{10}$/).innerText()).trim()] as const
    })
    await looking(volunteer, async () => {
      const saving = volunteer.waitForEvent('download')
      await press(volunteer, '保存证明（可打印）', exact)
      const saved = await saving
      expect(saved.suggestedFilename()).toMatch(/\.pdf$/)
      expect(readFileSync(await saved.path()).subarray(0, 5).toString()).toBe('%PDF-')
    })

    const stranger = await journey.visit()
    // She opens the link by itself, not from the sign-in.
    await stranger.goto('about:blank')
    await stranger.goto(`${journey.server.url}/#/timebank/verify/index`)
    await looking(stranger, async () => {
      await fill(stranger, '编号', number)
      await fill(stranger, '校验码', check.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))
      await press(stranger, '核验', exact)
      await see(stranger, /没有找到|核对/)
      await fill(stranger, '校验码', check)
      await press(stranger, '核验', exact)
      await see(stranger, '这张证明是真的')
      await see(stranger, '现在有效')
      await see(stranger, '2 小时 30 分')
      expect(await stranger.locator('body').innerText()).not.toContain(first.resident.name)
    })
  })
})
