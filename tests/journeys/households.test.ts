import { describeJourney, useJourney } from '../support/journey'
import { looking, press, see } from '../support/on-screen'

jest.setTimeout(180_000)

describeJourney('a new resident', () => {
  const journey = useJourney()

  test('names her door, is confirmed by the grid worker, and then belongs to the house', async () => {
    const { first } = journey.town
    const newcomer = await journey.open(first.newcomer)
    await looking(newcomer, async () => {
      await press(newcomer, '登记我的门牌')
      await press(newcomer, '选择门牌')
      for (const name of ['嘉峪关市', '雄关街道', '福民社区', '第一网格', '3 号楼', '1 单元', '101 室']) await press(newcomer, name, { exact: true })
      await see(newcomer, /3 号楼 1 单元 101 室/)
      await press(newcomer, '送去确认')
      await see(newcomer, '已送出，等楼长或网格员确认。')
    })

    const worker = await journey.open(first.gridWorker.person)
    await looking(worker, async () => {
      await press(worker, '待办', { exact: true })
      await press(worker, /户登记等您确认/)
      await see(worker, '周晓')
      await press(worker, '是这一户的')
      await see(worker, /已确认周晓住在/)
    })

    await looking(newcomer, async () => {
      await newcomer.goto(`${journey.server.url}/#/people/door/index`)
      await newcomer.reload()
      await see(newcomer, '已确认')
      await see(newcomer, '陈志强')
      await see(newcomer, '打电话')
    })
  })
})
