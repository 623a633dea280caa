import { showcase } from '../../places'
import type { Services } from '../../services'
import { volunteeringSteps, type Organisation } from '../../volunteering'
import { actingAs } from '../acting-as'
import type { Cast } from '../appointments/cast'

/** A volunteer organisation of the demonstration's community; the first organiser is its contact. */
export interface DemoOrganisation {
  key: string
  name: string
  about: string
  registration: string | null
  organisers: readonly [string, ...string[]]
  projects: readonly { name: string; about: string }[]
}

/** What stands on the community's list. */
export const demoOrganisations = [
  {
    key: 'vests', name: '福民社区“红马甲”志愿服务队', about: '清洁家园、平安巡逻、便民服务，穿红马甲的就是我们。欢迎本社区的居民参加。', registration: '嘉志服 2019-027', organisers: ['郭晓东', '郑红梅'],
    projects: [{ name: '清洁家园', about: '每周六上午清理楼道、绿地和小广告。' }, { name: '平安巡逻', about: '隔周三晚上在小区里走一圈，看看门灯和消防通道。' }],
  },
  {
    key: 'neighbours', name: '雄关小区邻里互助队', about: '几位热心邻居，陪独居老人说说话、教老人用手机、上门理发。', registration: null, organisers: ['张淑芬', '陈志刚'],
    projects: [{ name: '结对探访', about: '每两周到独居老人家里坐坐，看看缺什么。' }, { name: '银龄课堂', about: '一对一教老人用手机。' }],
  },
  {
    key: 'lessons', name: '福民社区“四点半课堂”助学队', about: '放学后陪孩子写作业、读书、下棋，家长下班再来接。', registration: '嘉志服 2021-114', organisers: ['郑红梅', '郭晓东'],
    projects: [{ name: '四点半课堂', about: '周一放学后，在社区儿童之家。' }, { name: '社区图书室', about: '周二上午、周五下午有人值班，可以借书看报。' }],
  },
] as const satisfies readonly DemoOrganisation[]

export type OrganisationKey = (typeof demoOrganisations)[number]['key']

/** Organisers ask, the desk registers them the day after, and they name their projects and the second organiser. At a moment in the past. */
export async function found(cast: Cast, at: Date, services: Services): Promise<Record<OrganisationKey, Organisation>> {
  const organisations: Partial<Record<OrganisationKey, Organisation>> = {}
  for (const told of demoOrganisations) organisations[told.key] = await foundOne(told, cast, at, services)
  return organisations as Record<OrganisationKey, Organisation>
}

async function foundOne({ name, about, registration, organisers, projects }: DemoOrganisation, cast: Cast, at: Date, services: Services): Promise<Organisation> {
  const asked = await volunteeringSteps.register({ name, about, registration, place: showcase.community }, await actingAs(cast.of(organisers[0]), at, services))
  const dayAfter = new Date(at.getTime() + 22 * 3600_000)
  const approved = await volunteeringSteps.approve(asked, { state: 'approved' }, await actingAs(cast.of('孙晓燕'), dayAfter, services))
  const ctx = await actingAs(cast.of(organisers[0]), new Date(dayAfter.getTime() + 3600_000), services)
  const staffed = await volunteeringSteps.editOrganisation(approved, { name, about, registration, organisers: organisers.map((one) => String(cast.of(one))), version: approved.version }, ctx)
  let organisation = staffed
  for (const project of projects) organisation = await volunteeringSteps.addProject(organisation, project, ctx)
  return organisation
}

/** A group of neighbours that waits for the desk's word. */
export async function askForOne(cast: Cast, at: Date, services: Services): Promise<void> {
  const about = '每天早上在友谊巷口打太极，想组织起来，带腿脚不便的老人一起活动。'
  await volunteeringSteps.register({ name: '雄关小区太极拳互助队', about, registration: null, place: showcase.grid }, await actingAs(cast.of('李建国'), at, services))
}
