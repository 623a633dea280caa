import { addDays, dayOf, momentOf } from '../../../shared/appointments/calendar'
import { appointmentSteps } from '../../appointments'
import type { Services } from '../../services'
import { actingAs } from '../acting-as'
import type { Cast } from './cast'

const hour = 3600_000

/** Lives errands at the door: one that waits, one under way, one done that waits to be confirmed, one confirmed. */
export async function runErrands(cast: Cast, now: Date, services: Services): Promise<void> {
  const [resident, neighbour, worker, chief] = [cast.of('王秀英'), cast.of('李建国'), cast.of('吴丽'), cast.of('张淑芬')]
  const tomorrow = addDays(dayOf(now), 1)
  const window = (day: string, from: number, until: number) => ({ from: momentOf(day, from * 60).toISOString(), until: momentOf(day, until * 60).toISOString() })
  const ago = (hours: number) => new Date(now.getTime() - hours * hour)

  const confirmed = await appointmentSteps.requestErrand({ text: '帮我取一下小区门口的快递，三件，比较重。', photos: [], window: window(tomorrow, 9, 11) }, await actingAs(resident, ago(70), services))
  const taken = await appointmentSteps.acceptErrand(confirmed, {}, await actingAs(worker, ago(69), services))
  const done = await appointmentSteps.finishErrand(taken, { text: '三件快递已送到家门口，老人签收了。', photos: [] }, await actingAs(worker, ago(60), services))
  await appointmentSteps.confirmErrand(done, { done: true, satisfied: true, words: '谢谢小吴，年轻人心细。' }, await actingAs(resident, ago(58), services))

  const under = await appointmentSteps.requestErrand({ text: '降压药吃完了，想请人到卫生站帮我开一个月的量，社保卡给您。', photos: [], window: window(tomorrow, 9, 11) }, await actingAs(resident, ago(6), services))
  await appointmentSteps.acceptErrand(under, {}, await actingAs(worker, ago(5), services))

  const waits = await appointmentSteps.requestErrand({ text: '腿摔了下不了楼，家里的电费要交，卡在桌上。', photos: [], window: window(tomorrow, 14, 17) }, await actingAs(neighbour, ago(30), services))
  const carried = await appointmentSteps.acceptErrand(waits, {}, await actingAs(worker, ago(29), services))
  await appointmentSteps.finishErrand(carried, { text: '电费交了 200 元，收据放在桌上。', photos: [] }, await actingAs(worker, ago(4), services))

  await appointmentSteps.requestErrand({ text: '想请人上门给老伴理个发。', photos: [], window: window(addDays(dayOf(now), 2), 14, 17) }, await actingAs(chief, ago(0.4), services))
}
