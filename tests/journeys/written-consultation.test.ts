import { EnquiryModel } from '../../server/appointments/enquiries/enquiry.model'
import { PersonModel, type Person } from '../../server/people'
import { addService } from '../support/appointments'
import { addHolder } from '../support/factory'
import { describeJourney, useJourney } from '../support/journey'
import { photo } from '../support/media'
import { choosePicture, looking, press, see, write } from '../support/on-screen'

jest.setTimeout(240_000)

describeJourney('a written consultation', () => {
  const journey = useJourney()
  let lawyer: Person

  beforeAll(async () => {
    const { community } = journey.town.first
    lawyer = (await addHolder('方明远', 'professional', community, { department: '律师' })).person
    await PersonModel.updateOne({ _id: lawyer._id }, { demo: { story: '社区法律顾问', order: 20 } })
    await addService(community, { kind: 'session', category: 'legal', name: '社区律师咨询', modes: ['counter', 'writing'], provider: { person: lawyer._id, name: '方明远', title: '社区法律顾问' } })
  })

  test('asked with a photo → answered → asked again → answered → judged, and hidden from the desk until a party lets it in', async () => {
    const { first } = journey.town
    const resident = await journey.open(first.resident)
    await looking(resident, async () => {
      await press(resident, '我的事', { exact: true })
      await press(resident, '我的预约', { exact: true })
      await press(resident, '书面咨询', { exact: true })
      await press(resident, '写信咨询', { exact: true })
      await see(resident, /只有您和社区法律顾问方明远能看到/)
      await choosePicture(resident, '拍照或选照片', await photo())
      await write(resident, '租房合同要看哪几条？', '什么时候、和谁、发生了什么，您想问什么')
      await resident.getByText(/^\d+%$/).waitFor({ state: 'hidden' })
      await press(resident, '寄出', { exact: true })
      await see(resident, /已经寄给社区法律顾问方明远/)
    })
    const { _id } = (await EnquiryModel.findOne({ 'resident.person': first.resident._id }).lean())!

    const desk = await journey.open(first.desk.person)
    const toThread = `${journey.server.url}/#/appointments/enquiries/enquiry/index?id=${_id}`
    await looking(desk, async () => {
      await desk.goto(toThread)
      await see(desk, '没有找到这次咨询，或者您不能看它。')
    })

    const answerer = await journey.open(lawyer)
    await looking(answerer, async () => {
      await press(answerer, '待办', { exact: true })
      await press(answerer, '书面咨询 1 件', { exact: true })
      await press(answerer, '租房合同要看哪几条？')
      await see(answerer, '请您答复')
      await write(answerer, '看租期、押金和维修。', '写下您的答复')
      await press(answerer, '寄出', { exact: true })
      await see(answerer, '寄出了，对方会收到提醒。')
    })

    await looking(resident, async () => {
      await resident.reload()
      await see(resident, '看租期、押金和维修。')
      await press(resident, '再写几句', { exact: true })
      await write(resident, '押金不退怎么办？', '还想问什么，写在这里')
      await press(resident, '寄出', { exact: true })
      await see(resident, '等方明远答复')
      await press(resident, '请社区帮着看看', { exact: true })
      await press(resident, '让社区看', { exact: true })
      await see(resident, /请社区工作台看了这次咨询/)
    })

    await looking(desk, async () => {
      await desk.reload()
      await see(desk, '押金不退怎么办？')
    })

    await looking(answerer, async () => {
      await answerer.reload()
      await write(answerer, '先书面催告，再到社区调解。', '写下您的答复')
      await press(answerer, '寄出', { exact: true })
      await see(answerer, '寄出了，对方会收到提醒。')
    })

    await looking(resident, async () => {
      await resident.reload()
      await press(resident, '评价，结束咨询', { exact: true })
      await press(resident, '有', { exact: true })
      await press(resident, '说清楚了', { exact: true })
      await press(resident, '满意', { exact: true })
      await press(resident, '提交评价，结束咨询', { exact: true })
      await see(resident, '这次咨询已经结束')
    })
    expect(await EnquiryModel.findById(_id).lean()).toMatchObject({ state: 'closed', messages: [{ text: '租房合同要看哪几条？' }, {}, {}, {}], verdict: { responded: true, solved: true, satisfied: true } })
  })
})
