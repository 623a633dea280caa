import type { Page } from 'playwright-core'
import { signedInAs } from '../support/client'
import { describeJourney, useJourney } from '../support/journey'

const desktop = { width: 1280, height: 800 }

/** The code that a computer shows, without the gap in its middle. */
async function codeOn(computer: Page): Promise<string> {
  const shown = await computer.getByLabel(/^登录号码/).innerText()
  expect(shown).toMatch(/^[1-9]\d{2}\s\d{3}$/)
  return shown.replace(/\s/, '')
}

/** Types a code on her phone, up to the sheet that asks whether it is herself. */
async function typeCode(phone: Page, code: string): Promise<void> {
  await phone.locator('.computer__code input').fill(code)
  await phone.getByRole('button', { name: '下一步' }).click()
}

describeJourney('signing a computer in from the phone', () => {
  const journey = useJourney()

  test('the desk types the code that the computer shows, confirms, and the computer is hers', async () => {
    const { person } = journey.town.first.desk
    const computer = await journey.visit(desktop)
    await computer.getByText('用手机登录这台电脑').click()
    const code = await codeOn(computer)

    const phone = await journey.open(person)
    await phone.getByRole('button', { name: '我的', exact: true }).click()
    await phone.getByText('登录电脑').click()

    await typeCode(phone, '12345')
    await phone.getByText('号码是 6 位数字').waitFor()
    await typeCode(phone, code === '123456' ? '654321' : '123456')
    await phone.getByRole('button', { name: '确认登录' }).click()
    await phone.getByText('号码不对或已经过期').waitFor()

    await typeCode(phone, code)
    await phone.getByText('不是您本人操作请不要确认').waitFor()
    await phone.getByRole('button', { name: '确认登录' }).click()
    await phone.getByText('电脑会在几秒内自动登录').waitFor()

    await computer.getByRole('button', { name: '我的', exact: true }).click()
    await computer.getByText(person.name).first().waitFor()
  })

  test('a resident without a post has no such row', async () => {
    const phone = await journey.open(journey.town.first.resident)
    await phone.getByRole('button', { name: '我的', exact: true }).click()
    await phone.getByText('退出登录').first().waitFor()
    expect(await phone.getByText('登录电脑').count()).toBe(0)
  })
})

describeJourney('signing a computer in, in production', () => {
  const journey = useJourney({
    environment: { NODE_ENV: 'production', MONGODB_URI: 'mongodb://localhost', WECHAT_APPID: 'wx0123456789abcdef', WECHAT_SECRET: 'secret' },
  })

  test('the code is there at once, and a fresh one when it is over', async () => {
    const { server } = journey
    const computer = await journey.visit(desktop)
    const first = await codeOn(computer)
    server.clock.advance(5)
    await computer.getByLabel(new RegExp(`^登录号码 (?!${[...first].join(' ')})`)).waitFor()
    const code = await codeOn(computer)

    const worker = await signedInAs(server, journey.town.first.gridWorker.person._id)
    expect((await worker.call('POST /sign-in/handoffs/approve', { body: { code: first } })).problem.code).toBe('bad_input')
    expect((await worker.call('POST /sign-in/handoffs/approve', { body: { code } })).status).toBe(200)
    await computer.getByText('首页').first().waitFor()
  })
})
