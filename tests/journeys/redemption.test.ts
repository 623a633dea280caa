import { accountOf, partnerAccount, personAccount } from '../../server/timebank'
import { PersonModel } from '../../server/people'
import { signedInAs } from '../support/client'
import { describeJourney, useJourney } from '../support/journey'
import { looking, press, see, seen, write } from '../support/on-screen'
import { earned, ledgerFaults } from '../support/timebank'
import { done } from '../support/volunteering'

jest.setTimeout(240_000)

const exact = { exact: true }

describeJourney('hours redeemed at a partner', () => {
  const journey = useJourney()

  test('a haircut for an hour: the code is shown, typed at the counter once, and not a second time', async () => {
    const { first } = journey.town
    const [desk, barber] = [await signedInAs(journey.server, String(first.desk.person._id)), first.downstairs]
    await PersonModel.updateOne({ _id: barber._id }, { demo: { story: '福民理发店的师傅', order: 20 } })
    const { id } = await done(desk.call('POST /partners', { body: { place: first.community._id, name: '福民理发店', where: '社区东门', phone: null, staff: [String(barber._id)] } }))
    await done(desk.call('POST /partners/:id/offers', { params: { id }, body: { name: '理发一次', text: '剪发，不含染烫', minutes: 60 } }))
    await earned(journey.server, first.resident._id, 90)

    const resident = await journey.open(first.resident)
    const code = await looking(resident, async () => {
      await press(resident, '时间银行', exact)
      await see(resident, '1 小时 30 分')
      await press(resident, '换服务', exact)
      await press(resident, '用 1 小时换', exact)
      await press(resident, '确认用 1 小时换', exact)
      await see(resident, '给店家看这个码')
      return seen(resident, /^[A-Z2-9]{4} ?[A-Z2-9]{4}$/).innerText()
    })
    expect(await accountOf(personAccount(first.resident._id))).toMatchObject({ available: 30, held: 60 })

    const counter = await journey.open(barber)
    await looking(counter, async () => {
      await press(counter, '时间银行', exact)
      await press(counter, '店家收码', exact)
      await write(counter, code, '比如 K7M2P9QX')
      await press(counter, '收下', exact)
      await see(counter, /^收下了：理发一次，1 小时/)
      expect(await counter.locator('body').innerText()).not.toContain(first.resident.name)
      await write(counter, code, '比如 K7M2P9QX')
      await press(counter, '收下', exact)
      await see(counter, /用过|收过/)
    })
    await looking(resident, async () => {
      await resident.reload()
      await see(resident, /店家收下了，用掉 1 小时。/)
    })
    expect(await accountOf(personAccount(first.resident._id))).toMatchObject({ available: 30, held: 0 })
    expect(await accountOf(partnerAccount(id))).toMatchObject({ available: 60 })
    expect(await ledgerFaults()).toEqual([])
  })
})
