import { speakDuration, speakMoment } from '../../../shared/time/speak'
import type { EventRecord } from '../../events/event.model'
import type { Message } from '../../notices'
import type { Activity } from '../activities/activity.model'
import type { Participation } from './participation.model'

/** What an event of somebody's part in an activity tells her, in plain words; null for what she did herself and sees. Pure. */
export function messageFor(event: EventRecord, { minutes, judged }: Participation, { _id, name, start, where }: Activity): Message | null {
  const say = (title: string, body: string, urgent = false): Message => ({ title, body, urgent, subject: { type: 'activity', id: String(_id) } })
  const what = `“${name}”`
  const when = `${speakMoment(start, event.at)}，${where}`
  switch (event.type) {
    case 'participation.signed':
      return say('报名成功', `${what}：${when}。来不了请提前取消，名额会给候补的人。`)
    case 'participation.promoted':
      return say('候补到名额了', `${what}有名额了，您已经报上名：${when}。来不了请提前取消。`, true)
    case 'participation.lapsed':
      return say('没有等到名额', `${what}已经开始，一直没有空出名额，候补结束了。`)
    case 'participation.reminded':
      return event.data.before === 'hour' ? say('活动快开始了', `${what}：${when}。到了请签到。`, true) : say('明天有活动', `${what}：${when}。`)
    case 'participation.settled':
      return say('签退帮您补上了', `${what}：记了 ${speakDuration(minutes ?? 0)}，等组织者确认。`)
    case 'participation.absent':
      return say('记为没有到', `${what}记为没有到。如果您到了，请告诉组织者。`)
    case 'participation.confirmed':
      return say(`您得到 ${speakDuration(minutes ?? 0)}`, `${what}的服务时间确认了，已经存进您的时间银行。`)
    case 'participation.refused':
      return say('服务时间没有确认', `${what}：${judged?.words ?? ''}`)
    default:
      return null
  }
}
