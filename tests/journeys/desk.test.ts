import { IssueModel } from '../../server/issues/issue.model'
import { signedInAs } from '../support/client'
import { describeJourney, useJourney } from '../support/journey'
import { looking, press, see } from '../support/on-screen'

jest.setTimeout(180_000)

describeJourney('the community desk on a wide screen', () => {
  const journey = useJourney()

  test('finds an item by keyboard and reassigns it', async () => {
    const { first } = journey.town
    const resident = await signedInAs(journey.server, first.resident._id)
    for (const text of ['第一件', '第二件', '第三件']) await resident.call('POST /issues', { body: { category: 'light', text } })
    const desk = await journey.open(first.desk.person, { width: 1440, height: 900 })
    await looking(desk, async () => {
      await desk.goto(`${journey.server.url}/#/issues/desk/index`)
      await see(desk, '陈志强')
      await desk.locator('[role=row][tabindex="0"]').focus()
      await desk.keyboard.press('ArrowDown')
      await desk.keyboard.press('Enter')
      await see(desk, '第二件')
      await press(desk, '改派', { exact: true })
      await press(desk, '物业经理')
      await press(desk, '这件事归您管，请您处理。')
      await press(desk, /转派给物业经理|改派给物业经理/)
      await see(desk, /已改派给.*物业经理/)
    })
    expect(await IssueModel.countDocuments({ 'holder.name': '物业经理' })).toBe(1)
  })
})
