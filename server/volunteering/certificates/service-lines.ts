import { Types } from 'mongoose'
import { addDays, dayOf, momentOf, type Day } from '../../../shared/appointments/calendar'
import { personAccount, servicesOf, type Service } from '../../timebank'
import { ActivityModel } from '../activities/activity.model'
import { OrganisationModel } from '../organisations/organisation.model'
import type { ServiceLine } from './certificate.model'

/** Service by organisation, most first, and the sum in whole minutes. */
export interface ServiceSum {
  from: Day
  until: Day
  items: ServiceLine[]
  total: number
}

/** Lines for what no organisation held. */
const lineOf = { help: '邻里互助', import: '以前的服务（社区登记转入）' } as const
const unknown = '其他志愿服务'

interface Wanted {
  /** Absent: from the first service on. */
  from?: Day
  until: Day
  /** The first so many entries of the account count; absent: all. */
  upTo?: number
}

/**
 * The confirmed service of a person in a period (days in China, both included), by organisation. It is summed up from the ledger's own entries, without those
 * that were reversed, so that nobody is told more than the ledger holds.
 */
export async function serviceSum(person: Types.ObjectId, { from, until, upTo = Number.MAX_SAFE_INTEGER }: Wanted): Promise<ServiceSum> {
  const services = await servicesOf(personAccount(person), { ...(from ? { from: momentOf(from, 0) } : {}), before: momentOf(addDays(until, 1), 0), upTo })
  const lines = new Map<string, ServiceLine>()
  const organisations = await organisationsOf(services)
  for (const { source, minutes } of services) {
    const held = organisations.get(source?.id ?? '')
    const [key, organisation] = source && source.type in lineOf ? [source.type, lineOf[source.type as keyof typeof lineOf]] : held ? [held.id, held.name] : ['', unknown]
    const line = lines.get(key) ?? { organisation, minutes: 0, times: 0 }
    lines.set(key, { organisation, minutes: line.minutes + minutes, times: line.times + 1 })
  }
  const items = [...lines.values()].sort((a, b) => b.minutes - a.minutes || (a.organisation < b.organisation ? -1 : 1))
  return { from: from ?? (services[0] ? dayOf(services[0].at) : until), until, items, total: items.reduce((sum, { minutes }) => sum + minutes, 0) }
}

/** The organisations that held activities, by the activity's id. */
async function organisationsOf(services: readonly Service[]): Promise<Map<string, { id: string; name: string }>> {
  const ids = new Set(services.flatMap(({ source }) => (source?.type === 'activity' && Types.ObjectId.isValid(source.id) ? [source.id] : [])))
  const activities = await ActivityModel.find({ _id: { $in: [...ids] } }, { organisation: 1 }).lean()
  const organisations = await OrganisationModel.find({ _id: { $in: activities.map(({ organisation }) => organisation.id) } }, { name: 1 }).lean()
  const named = new Map(organisations.map(({ _id, name }) => [String(_id), { id: String(_id), name }]))
  const held = new Map<string, { id: string; name: string }>()
  for (const { _id, organisation } of activities) {
    const found = named.get(String(organisation.id))
    if (found) held.set(String(_id), found)
  }
  return held
}
