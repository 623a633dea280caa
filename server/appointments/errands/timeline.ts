import { speakSpan } from '../../../shared/time/speak'
import type { EventRecord } from '../../events/event.model'
import type { Holder } from '../../routing'

/** The word for a step that somebody took, after the name: '已由吴丽' + '接单'. */
export const errandStepWords = {
  'errand.dispatched': '派单',
  'errand.accepted': '接单',
  'errand.returned': '退回',
  'errand.rerouted': '改派',
  'errand.escalated': '上交一级',
  'errand.finished': '办好',
  'errand.confirmed': '确认',
  'errand.reopened': '要求再办',
  'errand.unconfirmed': '办结',
  'errand.cancelled': '取消',
} as const satisfies Record<`errand.${string}`, string>

/** One event of an errand as a sentence in plain words; null for what nobody needs to read. */
export function tellErrand({ type, actor, data }: Pick<EventRecord, 'type' | 'actor' | 'data'>): string | null {
  const who = actor.person ? `${actor.label ?? ''}${actor.name}` : '系统'
  const holder = data.holder as Holder | null | undefined
  const to = holder ? `${holder.label}${holder.name}` : ''
  const window = data.window as { from: Date; until: Date } | undefined
  const time = window ? speakSpan(window.from, window.until) : ''
  switch (type) {
    case 'errand.asked':
      return data.onBehalf ? `${who}替${String(data.for)}申请了上门代办，家里有人的时间：${time}` : `${who}申请了上门代办，家里有人的时间：${time}`
    case 'errand.dispatched':
      return `派给${to}：${String(data.why)}`
    case 'errand.accepted':
      return `${who}接单，${time} 上门`
    case 'errand.returned':
      return `${who}退回，改派给${to}`
    case 'errand.rerouted':
      return `改派给${to}：${String(data.why)}`
    case 'errand.escalated':
      return `到时间没有人接单，上交给${to}`
    case 'errand.overdue':
      return '已超过时间，已提醒社区'
    case 'errand.finished':
      return `${who}办好了，请居民确认`
    case 'errand.confirmed':
      return `${who}确认办好了，${data.satisfied ? '满意' : '不满意'}`
    case 'errand.reopened':
      return `${who}说还没有办好，请再办`
    case 'errand.unconfirmed':
      return '7 天没有确认，按“未确认”办结'
    case 'errand.cancelled':
      return `${who}取消了`
    default:
      return null
  }
}
