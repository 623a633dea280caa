import { IssueModel } from '../../server/issues/issue.model'
import { describeJourney, useJourney } from '../support/journey'
import { photo } from '../support/media'
import { choosePicture, looking, press, see, write } from '../support/on-screen'

jest.setTimeout(240_000)

describeJourney('a doorstep\'s issue finds whoever answers for it, and comes back settled', () => {
  const journey = useJourney()

  test('report → chief → grid worker → handled with a photo → inspected → judged', async () => {
    const { first } = journey.town
    const resident = await journey.open(first.resident)
    await looking(resident, async () => {
      await press(resident, '报一件事')
      await press(resident, '路灯楼道灯')
      await write(resident, '二楼楼道灯不亮', '拍了照或录了音，可以不写')
      await see(resident, /由.*陈志强负责/)
      await press(resident, '上报', { exact: true })
      await see(resident, /已经送到.*陈志强/)
    })

    const chief = await journey.open(first.buildingChief.person)
    await looking(chief, async () => {
      await press(chief, '待办', { exact: true })
      await press(chief, '二楼楼道灯不亮')
      await press(chief, '转派', { exact: true })
      await press(chief, '吴丽')
      await press(chief, '已到现场看过，需要您来修。')
      await press(chief, '转派给吴丽')
      await see(chief, /已转派给.*吴丽/)
    })

    const worker = await journey.open(first.gridWorker.person)
    await looking(worker, async () => {
      await press(worker, '待办', { exact: true })
      await press(worker, '受理', { exact: true })
      await see(worker, /已受理/)
      await press(worker, /去办理|填写办理结果/)
      await choosePicture(worker, '拍照或选照片', await photo())
      await press(worker, '已更换新的，试过没有问题。')
      await worker.getByText(/^\d+%$/).waitFor({ state: 'hidden' })
      await press(worker, '提交办理结果')
      await see(worker, '办理结果已提交')
    })

    const contact = await journey.open(first.contact.person)
    await looking(contact, async () => {
      await press(contact, '待办', { exact: true })
      await press(contact, '去核查')
      await see(contact, '已更换新的，试过没有问题。')
      await press(contact, '办好了', { exact: true })
      await press(contact, '核查通过', { exact: true })
      await see(contact, '已请上报人评价')
    })

    await looking(resident, async () => {
      await resident.goto(`${journey.server.url}/#/pages/mine/index`)
      await resident.reload()
      await press(resident, '二楼楼道灯不亮')
      await press(resident, '去评价')
      await press(resident, '有', { exact: true })
      await press(resident, '解决了', { exact: true })
      await press(resident, '满意', { exact: true })
      await press(resident, '提交评价')
      await see(resident, '已办结')
    })
    const issue = await IssueModel.findOne({ text: '二楼楼道灯不亮' }).lean()
    expect(issue).toMatchObject({ state: 'closed', outcome: 'judged', verdict: { responded: true, solved: true, satisfied: true }, firstAsked: { name: '陈志强' }, handler: { name: '吴丽' } })
  })
})
