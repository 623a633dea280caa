import { addDays, dayOf, momentOf } from '../../../shared/appointments/calendar'
import { appointmentSteps } from '../../appointments'
import type { Services } from '../../services'
import { actingAs } from '../acting-as'
import type { Cast } from './cast'

const hour = 3600_000

/** Lives invitations (约访): one that waits for an answer, one accepted. */
export async function inviteResidents(cast: Cast, now: Date, services: Services): Promise<void> {
  const leader = cast.of('石建华')
  const at = (days: number, minute: number) => momentOf(addDays(dayOf(now), days), minute).toISOString()
  await appointmentSteps.invite(
    { resident: { person: String(cast.of('王秀英')) }, why: '您反映的加装电梯的事，想当面听听您和楼上楼下的意见。', at: at(3, 10 * 60), minutes: 40, where: '福民社区会议室' },
    await actingAs(leader, new Date(now.getTime() - 5 * hour), services),
  )
  const invited = await appointmentSteps.invite(
    { resident: { person: String(cast.of('李建国')) }, why: '您提的小区停车划线的建议，约您一起到现场看看。', at: at(2, 15 * 60), minutes: 30, where: '雄关小区东门' },
    await actingAs(leader, new Date(now.getTime() - 28 * hour), services),
  )
  await appointmentSteps.answerInvitation(invited, { answer: 'accept' }, await actingAs(cast.of('李建国'), new Date(now.getTime() - 22 * hour), services))
}
