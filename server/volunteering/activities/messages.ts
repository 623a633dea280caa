import { speakMoment, speakSpan } from '../../../shared/time/speak'
import type { EventRecord } from '../../events/event.model'
import type { Message } from '../../notices'
import type { Activity } from './activity.model'

/** What an event of an activity tells who is in it, or its organisers. Pure. */
export function messageFor(event: EventRecord, { _id, name, start, end, where, cancelled }: Activity): Message | null {
  const say = (title: string, body: string, urgent = false): Message => ({ title, body, urgent, subject: { type: 'activity', id: String(_id) } })
  switch (event.type) {
    case 'activity.changed': {
      const changed = Array.isArray(event.data.changed) ? event.data.changed : []
      const news = [
        ...(changed.includes('start') || changed.includes('end') ? [`时间改为${speakSpan(start, end)}`] : []),
        ...(changed.includes('where') ? [`地点改为${where}`] : []),
      ]
      return say('活动有变动', `“${name}”：${news.length > 0 ? news.join('，') : '说明改过了，请打开看看'}。`, news.length > 0)
    }
    case 'activity.cancelled':
      return say('活动取消了', `“${name}”（${speakMoment(start, event.at)}）不办了：${cancelled?.reason ?? ''}`, true)
    case 'activity.unsettled':
      return say('有服务时间等您处理', `“${name}”结束了，还有 ${Number(event.data.count)} 人没有处理完：请补上签退、确认时间，没来的记为没有到。`)
    default:
      return null
  }
}

/** The same for somebody who has something else at the new time: the same minutes are not earned twice, so she has to choose. Pure. */
export function alsoOverlapping(message: Message, { name, start, end }: Pick<Activity, 'name' | 'start' | 'end'>): Message {
  return { ...message, body: `${message.body}这和您报名的“${name}”（${speakSpan(start, end)}）时间重叠，请退出其中一个。`, urgent: true }
}
