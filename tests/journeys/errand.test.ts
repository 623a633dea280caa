import { ErrandModel } from '../../server/appointments/errands/errand.model'
import { describeJourney, useJourney } from '../support/journey'
import { photo } from '../support/media'
import { choosePicture, looking, press, see, write } from '../support/on-screen'

jest.setTimeout(240_000)

describeJourney('an errand at the door', () => {
  const journey = useJourney()

  test('asked for by tiles → accepted with one press → done with a photo → not yet right → done → confirmed', async () => {
    const { first } = journey.town
    const resident = await journey.open(first.resident)
    await looking(resident, async () => {
      await press(resident, '我的事', { exact: true })
      await press(resident, '我的预约', { exact: true })
      await press(resident, '上门代办', { exact: true })
      await press(resident, '请人代办', { exact: true })
      await press(resident, '买药', { exact: true })
      await write(resident, '降压药一盒', '例如：降压药一盒，药名在照片上')
      await press(resident, '明天', { exact: true })
      await press(resident, '上午', { exact: true })
      await see(resident, /会送到网格员吴丽那里/)
      await press(resident, '请人来办', { exact: true })
      await see(resident, /已经送到吴丽那里/)
    })

    const worker = await journey.open(first.gridWorker.person)
    await looking(worker, async () => {
      await press(worker, '待办', { exact: true })
      await press(worker, '代办 1 件', { exact: true })
      await see(worker, '买药：降压药一盒')
      await press(worker, '接单，明天上午去', { exact: true })
      await see(worker, '接好了。居民已经知道您什么时候来。')
      await press(worker, '填写办了什么', { exact: true })
      await choosePicture(worker, '拍照或选照片', await photo())
      await press(worker, '已经买好送到家，小票在照片上。')
      await worker.getByText(/^\d+%$/).waitFor({ state: 'hidden' })
      await press(worker, '提交', { exact: true })
      await see(worker, '等居民确认')
    })

    const answer = async (words: string[]) => {
      await resident.reload()
      await press(resident, '看看办得怎么样')
      await see(resident, '已经买好送到家，小票在照片上。')
      for (const word of words) await press(resident, word, { exact: true })
    }
    await looking(resident, async () => {
      await answer(['没办好'])
      await write(resident, '买成了降糖药', '好在哪里，或者哪里还没办好')
      await press(resident, '提交', { exact: true })
      await see(resident, /吴丽明天上午来/)
    })

    await looking(worker, async () => {
      await worker.reload()
      await press(worker, '填写办了什么', { exact: true })
      await press(worker, '已经买好送到家，小票在照片上。')
      await press(worker, '提交', { exact: true })
      await see(worker, '等居民确认')
    })

    await looking(resident, async () => {
      await answer(['办好了', '满意'])
      await press(resident, '提交', { exact: true })
      await see(resident, '已确认')
    })
    const errand = await ErrandModel.findOne({ 'person.person': first.resident._id }).lean()
    expect(errand).toMatchObject({ state: 'confirmed', text: '买药：降压药一盒', holder: { name: '吴丽' }, verdict: { done: true, satisfied: true } })
    expect(errand?.done?.photos).toEqual([])
  })
})
