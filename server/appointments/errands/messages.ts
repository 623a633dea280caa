import type { Types } from 'mongoose'
import { speakSpan } from '../../../shared/time/speak'
import type { EventRecord } from '../../events/event.model'
import type { Message } from '../../notices'
import type { Holder } from '../../routing'
import type { Errand } from './errand.model'

/** A message and whom it is for. */
export interface Addressed {
  to: (Types.ObjectId | null | undefined)[]
  message: Message
}

type Told = Pick<EventRecord, 'type' | 'actor' | 'data'>
type Subject = Pick<Errand, '_id' | 'person' | 'askedBy' | 'holder' | 'place' | 'text' | 'service' | 'window'>

/**
 * The messages that an event of an errand brings, in plain words. Pure. Times are said with their date: a message is read on any day.
 * @param overseers who must know of what is late, beside its holder
 */
export function messagesFor({ type, actor, data }: Told, errand: Subject, overseers: readonly Types.ObjectId[] = []): Addressed[] {
  const holder = (data.holder as Holder | null | undefined) ?? errand.holder
  const window = (data.window as Errand['window'] | undefined) ?? errand.window
  const what = `“${errand.service?.name ?? (errand.text.slice(0, 20) || '上门代办')}”`
  const where = errand.place.label
  const note = typeof data.note === 'string' && data.note ? data.note : ''
  const who = `${actor.label ?? ''}${actor.name}`
  const parties = [errand.person.person, errand.askedBy?.person]
  const say = (to: Addressed['to'], title: string, body: string, urgent = false): Addressed => ({ to, message: { title, body, urgent, subject: { type: 'errand', id: String(errand._id) } } })
  const work = say([holder.person], '有一件上门代办等您接单', `${where}：${what}，家里有人的时间：${speakSpan(window.from, window.until)}。`)
  const passedOn = say(parties, '您的代办换了人来办', `${what}现在由${holder.label}${holder.name}负责，接单后会告诉您什么时候来。`)

  switch (type) {
    case 'errand.asked':
      return data.onBehalf ? [say([errand.person.person], '有人替您申请了上门代办', `${who}替您申请了${what}。如果不是您的意思，可以取消。`)] : []
    case 'errand.dispatched':
      return [work]
    case 'errand.returned':
    case 'errand.rerouted':
    case 'errand.escalated':
      return [work, passedOn]
    case 'errand.accepted':
      return [say(parties, '有人上门代办了', `${who}会在 ${speakSpan(window.from, window.until)} 来办${what}。`)]
    case 'errand.finished':
      return [say(parties, '办好了，请您确认', `${what}：${note}`)]
    case 'errand.confirmed':
      return [say([holder.person], '居民确认办好了', `${where}：${what}，${data.satisfied ? '满意' : '不满意'}${note ? `。居民说：${note}` : ''}`)]
    case 'errand.reopened':
      return [say([holder.person], '居民说还没有办好，请再办', `${where}：${what}${note ? `。居民说：${note}` : ''}`)]
    case 'errand.unconfirmed':
      return [say(parties, '这件代办已按“未确认”办结', `${what}超过 7 天没有确认。如果没有办好，可以重新申请。`)]
    case 'errand.cancelled':
      return [say([holder.person], '一件代办取消了', `${where}：${what}，不用上门了${note ? `：${note}` : '。'}`), say(parties, '您的代办取消了', `${who}取消了${what}${note ? `：${note}` : '。'}`)]
    case 'errand.overdue':
      return [say([holder.person], '有一件代办超过时间了', `${where}：${what}，请尽快办理，办不了请退回。`, true), say([...overseers], '有一件代办卡住了', `${where}：${what}，现在在${holder.label}${holder.name}手里。`)]
    default:
      return []
  }
}
