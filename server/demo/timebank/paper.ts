import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Types } from 'mongoose'
import { dayOf } from '../../../shared/appointments/calendar'
import { keepReceived } from '../../files'
import { PersonModel } from '../../people'
import { showcase } from '../../places'
import { timebankSteps } from '../../timebank'
import { volunteeringSteps } from '../../volunteering'
import type { Stage } from './stage'

const hour = 3600_000

/** What demo persons had on paper before the time bank opened: hours, and where they stand. */
const onPaper = [
  ['马志强', 32, '2024年志愿服务台账第3页'],
  ['王秀英', 10.5, '2024年志愿服务台账第5页'],
  ['郭晓东', 24, '2024年志愿服务台账第1页'],
  ['陈志刚', 6, '2024年志愿服务台账第8页'],
] as const
const [crowdOnPaper, mostOnPaper] = [8, 12]

/** Writes the day on which the desk has its paper ledger checked and booked: an opening balance for each of them. */
export function writePaper({ cast, crowd, diary, opened, random, services, as }: Stage): void {
  diary.write(new Date(opened.getTime() + 6 * hour), async (at) => {
    const known = onPaper.map(([name, hours, source]) => ({ person: cast.of(name), hours, source }))
    const others = crowd.slice(0, crowdOnPaper).map(({ _id }, index) => ({ person: _id, hours: 1 + random.int(mostOnPaper * 2) / 2, source: `2024年志愿服务台账第${10 + index}页` }))
    const then = { ...services, clock: { now: () => at } }
    const ctx = await as('孙晓燕', at)
    const file = await keepLedger(await tableOf([...known, ...others]), ctx.actor.person._id, at, services)
    const { _id } = await timebankSteps.requestOpening({ file: String(file), place: showcase.community }, ctx)
    const checked = await timebankSteps.workOnOpening((await timebankSteps.takeUpOpening(_id))!, then)
    await timebankSteps.applyOpening(checked, ctx)
    await timebankSteps.workOnOpening((await timebankSteps.takeUpOpening(_id))!, then)
  })
}

async function tableOf(entries: readonly { person: Types.ObjectId; hours: number; source: string }[]): Promise<string> {
  const people = await PersonModel.find({ _id: { $in: entries.map(({ person }) => person) } }, { name: 1, phone: 1 }).lean()
  const rows = entries.map(({ person, hours, source }) => {
    const { name, phone } = people.find(({ _id }) => _id.equals(person))!
    return [name, phone ?? '', hours, source].join(',')
  })
  return `${['姓名,手机号,小时,来源', ...rows].join('\n')}\n`
}

/** Keeps a table as the desk's upload does. */
async function keepLedger(text: string, owner: Types.ObjectId, now: Date, { env, storage }: Stage['services']): Promise<Types.ObjectId> {
  const bytes = Buffer.from(text)
  const file = path.join(env.dataDir, 'imports', `generated-ledger-${process.pid}.csv`)
  await mkdir(path.dirname(file), { recursive: true })
  try {
    await writeFile(file, bytes)
    const name = '2024年志愿服务台账.csv'
    const received = { type: { kind: 'table' as const, mime: 'text/csv', extension: 'csv' }, name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), path: file }
    return (await keepReceived(received, { name }, { owner, now, storage, generated: true }))._id
  } finally {
    await rm(file, { force: true })
  }
}

/** Writes the certificate that the volunteer had issued the day before yesterday. */
export function writeCertificate({ diary, ago, as }: Stage): void {
  diary.write(ago(2, 20 * 60 + 30), async (at) => volunteeringSteps.issueCertificate({ until: dayOf(at), show: { name: true, organisations: true } }, await as('马志强', at)))
}
