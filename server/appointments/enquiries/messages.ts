import type { Types } from 'mongoose'
import { speakDeadline } from '../../../shared/time/speak'
import type { EventRecord } from '../../events/event.model'
import type { Message } from '../../notices'
import type { Enquiry } from './enquiry.model'

interface Addressed {
  to: Types.ObjectId[]
  message: Message
}

/** Who must know beside the resident. Looked up by the caller. */
export interface EnquiryCircle {
  /** Who answers it now; nobody once whom it was asked has left. */
  answerers: Types.ObjectId[]
  desk: Types.ObjectId[]
}

/** The messages that an event of a consultation brings, in plain words and without anything that was written in it. Pure. */
export function messagesFor(event: EventRecord, enquiry: Omit<Enquiry, 'messages'>, { answerers, desk }: EnquiryCircle): Addressed[] {
  const what = `“${enquiry.service.name}”`
  const who = `${enquiry.professional.title}${enquiry.professional.name}`
  const resident = [enquiry.resident.person]
  const say = (to: Types.ObjectId[], title: string, body: string, urgent = false): Addressed => ({ to, message: { title, body, urgent, subject: { type: 'enquiry', id: String(enquiry._id) } } })
  const due = event.data.due instanceof Date || typeof event.data.due === 'string' ? `，请在${speakDeadline(event.data.due, event.at)}答复` : ''

  switch (event.type) {
    case 'enquiry.asked':
      return [say(answerers, '有居民向您书面咨询', `${enquiry.resident.name}咨询${what}${due}。`)]
    case 'enquiry.askedAgain':
      return [say(answerers, '居民又写来了', `${enquiry.resident.name}在${what}里又写了几句。`)]
    case 'enquiry.answered':
      return [say(resident, '您的咨询有答复了', `${who}答复了您的${what}咨询。`)]
    case 'enquiry.late':
      return [
        say(answerers, '有一次咨询过了答复时间', `${what}，编号 ${enquiry.number}，请尽快答复。`, true),
        say(resident, '您的咨询还没有答复', answerers.length > 0 ? `${what}过了答复时间，已经提醒${who}。` : `${who}已经不在岗了。您可以结束这次咨询，另问一次。`),
        say(desk, '有一次书面咨询没有按时答复', `${what}，编号 ${enquiry.number}，${answerers.length > 0 ? `请提醒${who}` : `${who}已不在岗`}。内容是保密的，工作台看不到。`),
      ]
    case 'enquiry.opened':
      return [
        say(desk, '请工作台看一次书面咨询', `${event.actor.label ?? ''}${event.actor.name}请工作台看看${what}咨询，编号 ${enquiry.number}。`),
        say([...resident, ...answerers], '工作台可以看这次咨询了', `${event.actor.label ?? ''}${event.actor.name}请工作台看看${what}咨询。`),
      ]
    case 'enquiry.unopened':
      return [say([...resident, ...answerers], '工作台不再能看这次咨询', `${event.actor.label ?? ''}${event.actor.name}收回了，${what}咨询又只有双方能看。`)]
    case 'enquiry.judged':
      return [say(answerers, '居民结束了咨询', `${what}，编号 ${enquiry.number}：${event.data.satisfied ? '满意' : '不满意'}。`)]
    case 'enquiry.unjudged':
      return [say(resident, '您的咨询已经结束', `${what}答复后 15 天没有再问，已按“未评价”结束。还有问题可以另问一次。`)]
    default:
      return []
  }
}
