import type { Types } from 'mongoose'
import { speakMoment } from '../../../shared/time/speak'
import type { EventRecord } from '../../events/event.model'
import type { Message } from '../../notices'
import type { Invitation } from './invitation.model'

interface Addressed {
  to: Types.ObjectId
  message: Message
}

/** The messages that an event of an invitation brings, in plain words. The time is the event's own: a later proposal does not change what was said. Pure. */
export function messagesFor(event: EventRecord, invitation: Invitation): Addressed[] {
  const { host, resident, invitedBy } = invitation
  const { data } = event
  const who = `${host.title}${host.name}`
  const meeting = data.meeting instanceof Date || typeof data.meeting === 'string' ? `${speakMoment(data.meeting, event.at)}，${String(data.where)}` : ''
  const note = typeof data.note === 'string' && data.note ? `：${data.note}` : ''
  const say = (to: Types.ObjectId, title: string, body: string): Addressed => ({ to, message: { title, body, subject: { type: 'invitation', id: String(invitation._id) } } })

  switch (event.type) {
    case 'invitation.asked':
      return [say(resident.person, `${who}约您见面`, `${meeting}。${invitation.why}。请回复来不来。`)]
    case 'invitation.proposed':
      return [say(resident.person, `${who}改约了时间`, `${meeting}。请回复来不来。`)]
    case 'invitation.accepted':
      return [say(invitedBy.person, `${resident.name}答应见面`, `${meeting}。`)]
    case 'invitation.anotherTime':
      return [say(invitedBy.person, `${resident.name}希望换个时间`, `原来约的${meeting}${note}`)]
    case 'invitation.declined':
      return [say(invitedBy.person, `${resident.name}谢绝了约访`, `${meeting}${note}`)]
    case 'invitation.withdrawn':
      return [say(resident.person, `${who}取消了约访`, `${meeting}${note}`)]
    case 'invitation.lapsed':
      return [say(resident.person, '一次约访没有约成', `${who}约您${meeting}，时间已经过了。`), say(invitedBy.person, '一次约访没有约成', `${resident.name}，${meeting}，时间已经过了。`)]
    case 'invitation.reminded':
      return [say(resident.person, '提醒您：约访的时间快到了', `${who}，${meeting}。`), say(invitedBy.person, '提醒您：约访的时间快到了', `${resident.name}，${meeting}。`)]
    default:
      return []
  }
}
