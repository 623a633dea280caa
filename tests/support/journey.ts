import type { Browser, Page } from 'playwright-core'
import { PersonModel, type Person } from '../../server/people'
import { built } from './built'
import { launchChromium, NoChromium, obtainChromium } from './chromium'
import { buildTown, type Town } from './factory'
import { type ServerOptions, useServer, type TestServer } from './server'

/** What a phone in the hand of a resident shows, in CSS pixels. */
const phone = { width: 375, height: 812 }

function unavailable(): string | null {
  try {
    obtainChromium()
    return null
  } catch (error) {
    if (!(error instanceof NoChromium) || process.env.CI) throw error
    return error.message
  }
}

/** `describe` where a Chromium can be had; otherwise skips and says why. In CI having none is a failure. */
export function describeJourney(name: string, body: () => void): void {
  const reason = unavailable()
  if (reason) process.stderr.write(`left out: browser journey '${name}': ${reason}\n`)
  ;(reason ? describe.skip : describe)(reason ? `${name} (left out: ${reason})` : name, body)
}

export interface Journey {
  server: TestServer
  town: Town
  /** Opens the product as a new visitor on a phone. */
  visit(options?: { width?: number; height?: number }): Promise<Page>
  /** Opens it and signs in as this person by choosing her in the list, as a person would. */
  open(person: Person, options?: { width?: number; height?: number }): Promise<Page>
}

/** The product in a real browser: the h5 build served by the real application over a small town of demo persons. */
export function useJourney({ environment }: Pick<ServerOptions, 'environment'> = {}): Journey {
  const server = useServer({ environment, webFolder: () => built('h5'), startsAt: () => new Date() })
  const journey = { server } as Journey
  let browser: Browser
  const problems: string[] = []

  beforeAll(async () => {
    journey.town = await buildTown()
    await makeDemoPersons(journey.town)
    browser = await launchChromium()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
  })
  afterEach(() => {
    expect(problems.splice(0)).toEqual([])
  })

  journey.visit = async (size = {}) => {
    const context = await browser.newContext({ viewport: { ...phone, ...size }, deviceScaleFactor: 1, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', permissions: ['microphone'] })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => problems.push(`page error: ${error.message}`))
    await page.goto(server.url)
    return page
  }
  journey.open = async (person, size) => {
    const page = await journey.visit(size)
    await page.getByText(person.name, { exact: false }).first().click()
    await page.getByText('首页').first().waitFor()
    return page
  }
  return journey
}

async function makeDemoPersons({ first }: Town): Promise<void> {
  const persons: [Person, string][] = [
    [first.resident, '住在 3 号楼，常报事'],
    [first.neighbour, '住在隔壁'],
    [first.newcomer, '刚搬来，还没登记门牌'],
    [first.buildingChief.person, '3 号楼楼栋长'],
    [first.gridWorker.person, '第一网格网格员'],
    [first.contact.person, '社区联系人'],
    [first.desk.person, '社区工作台'],
  ]
  for (const [order, [person, story]] of persons.entries()) await PersonModel.updateOne({ _id: person._id }, { demo: { story, order } })
}
