import { addDays, dayOf } from '../../../shared/appointments/calendar'
import { showcase } from '../../places'
import { timebankSteps, type OfferAt } from '../../timebank'
import type { Resident } from './crowd'
import type { Stage } from './stage'

/** A partner of the demonstration, who stands at its counter, and what can be had there for hours (whole minutes). `inDays`: its last day from today on. */
const demoPartners = [
  {
    name: '福民理发店', where: '雄关小区东门南侧', phone: '0937-5550112', staff: '冯建华',
    offers: [
      { key: 'haircut', name: '理发一次', text: '剪发、洗头，不含染烫。周一店休。', minutes: 60, stock: null },
      { key: 'door-haircut', name: '上门给老人理发', text: '本社区腿脚不便的老人，打电话约好时间上门。', minutes: 90, stock: 12 },
    ],
  },
  {
    name: '福民社区食堂', where: '社区党群服务中心一楼', phone: '0937-5550160', staff: null,
    offers: [
      { key: 'lunch', name: '午餐一份', text: '两荤一素一汤，米饭管够。中午 11 点半到 1 点。', minutes: 30, stock: 60 },
      { key: 'dumplings', name: '手工饺子一斤', text: '现包现冻，带回家煮。', minutes: 45, stock: 8, inDays: 10 },
    ],
  },
  {
    name: '福民社区卫生服务站', where: '雄关小区 6 号楼一层', phone: '0937-5550120', staff: null,
    offers: [
      { key: 'check', name: '量血压、测血糖', text: '测完医生给讲讲，记在健康档案里。', minutes: 20, stock: null },
      { key: 'massage', name: '中医推拿半小时', text: '颈肩腰腿，周二、周四下午。', minutes: 90, stock: 6, inDays: 20 },
    ],
  },
] as const

export type OfferKey = (typeof demoPartners)[number]['offers'][number]['key']

/** An offer with who captures its codes. */
export interface OpenOffer extends OfferAt {
  staff: Resident['_id']
}

/** The desk adds the partners with their offers, at a moment in the past. At a counter without a demo person stands somebody who is not of the crowd. */
export async function openPartners({ cast, crowd, now, as }: Stage, at: Date): Promise<Record<OfferKey, OpenOffer>> {
  const others = cast.residents.filter(({ _id }) => !crowd.some((one) => one._id.equals(_id))).slice(2)
  const ctx = await as('孙晓燕', at)
  const open: Partial<Record<OfferKey, OpenOffer>> = {}
  for (const { name, where, phone, staff: named, offers } of demoPartners) {
    const staff = named ? cast.of(named) : others.shift()!._id
    const partner = await timebankSteps.addPartner({ place: showcase.community, name, where, phone, staff: [String(staff)] }, ctx)
    for (const { key, ...offer } of offers) {
      const { inDays = null, ...words } = { inDays: undefined, ...offer }
      open[key] = { ...(await timebankSteps.addOffer(partner, { ...words, until: inDays === null ? null : addDays(dayOf(now), inDays) }, ctx)), staff }
    }
  }
  return open as Record<OfferKey, OpenOffer>
}
