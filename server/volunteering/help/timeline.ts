import { speakDuration } from '../../../shared/time/speak'
import { helpSteps } from '../../../shared/volunteering/help'
import type { EventRecord } from '../../events/event.model'

/** What a step did, for whoever came too late. Nobody is named: a neighbour who wanted to take it may not know who did. */
export const helpStepWords = {
  'help.taken': '刚刚已有人接了',
  'help.givenBack': '接的人来不了，又在等人帮忙',
  'help.finished': '已经做完了，等对方确认',
  'help.confirmed': '已经确认了',
  'help.disputed': '有分歧，社区在处理',
  'help.settled': '社区已经处理了',
  'help.cancelled': '已经取消了',
  'help.lapsed': '没有人接，已经过期了',
} as const satisfies Record<(typeof helpSteps)[keyof typeof helpSteps]['event'], string>

/** One event of a help request as a sentence in plain words, for its parties; null for what nobody needs to read. */
export function tellHelp({ type, actor, data }: Pick<EventRecord, 'type' | 'actor' | 'data'>): string | null {
  const who = actor.person ? `${actor.label ?? ''}${actor.name}` : '系统'
  const minutes = Number(data.minutes ?? 0)
  const length = speakDuration(minutes)
  switch (type) {
    case 'help.asked':
      return data.onBehalf ? `${who}替${String(data.for)}请邻居帮忙` : `${who}请邻居帮忙`
    case 'help.taken':
      return `${who}接了，留出 ${length}`
    case 'help.givenBack':
      return `${who}来不了了，留出的时间退回，又在等人帮忙`
    case 'help.finished':
      return `${who}做完了，用了 ${length}`
    case 'help.confirmed':
      return data.call ? `${who}给${String(data.call)}打了电话，对方确认了，${length}付给帮忙的人` : `${who}确认了，${length}付给帮忙的人`
    case 'help.disputed':
      return `${who}说和约定的不一样，请社区处理`
    case 'help.settled':
      return minutes > 0 ? `${who}处理了：付给帮忙的人 ${length}` : `${who}处理了：时间全部退回`
    case 'help.cancelled':
      return `${who}取消了`
    case 'help.lapsed':
      return '没有人接，已过期'
    case 'help.reminded':
      return data.state === 'done' ? '提醒确认' : '提醒帮忙的人'
    case 'help.unsettled':
      return '一直没有结果，请社区过问'
    default:
      return null
  }
}
