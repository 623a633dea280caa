import { IssueModel } from '../../server/issues/issue.model'
import { describeJourney, useJourney } from '../support/journey'
import { looking, press, see, write } from '../support/on-screen'

jest.setTimeout(180_000)

describeJourney('a report typed without network', () => {
  const journey = useJourney()

  test('is kept, survives closing the page, and is sent once when the network is back', async () => {
    const page = await journey.open(journey.town.first.resident)
    await looking(page, async () => {
      await press(page, '报一件事')
      await press(page, '路灯楼道灯')
      await write(page, '没有网的时候写的', '拍了照或录了音，可以不写')
      await page.context().setOffline(true)
      await press(page, '上报', { exact: true })
      await see(page, '已存在手机里')
      expect(await IssueModel.countDocuments({})).toBe(0)

      await page.context().setOffline(false)
      const again = await page.context().newPage()
      await page.close()
      await again.goto(`${journey.server.url}/#/pages/mine/index`)
      await see(again, '没有网的时候写的')
      for (let tries = 0; tries < 40 && (await IssueModel.countDocuments({})) === 0; tries += 1) await again.waitForTimeout(500)
      await again.reload()
      await see(again, '等待受理')
      expect(await IssueModel.countDocuments({ text: '没有网的时候写的' })).toBe(1)
    })
  })
})
