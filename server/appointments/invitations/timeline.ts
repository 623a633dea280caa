import { speakMoment } from '../../../shared/time/speak'
import type { EventRecord } from '../../events/event.model'

/** One event of an invitation as a sentence in plain words; null for what nobody needs to read. */
export function tellInvitation(event: EventRecord): string | null {
  const { data, at } = event
  const who = `${event.actor.label ?? ''}${event.actor.name}`
  const meeting = data.meeting instanceof Date || typeof data.meeting === 'string' ? `${speakMoment(data.meeting, at)}在${String(data.where)}` : ''
  switch (event.type) {
    case 'invitation.asked':
      return `${who}约${meeting}见面`
    case 'invitation.proposed':
      return `${who}改约${meeting}见面`
    case 'invitation.accepted':
      return `${who}答应了`
    case 'invitation.anotherTime':
      return `${who}希望换个时间`
    case 'invitation.declined':
      return `${who}谢绝了`
    case 'invitation.withdrawn':
      return `${who}取消了这次约访`
    case 'invitation.lapsed':
      return '约的时间过了，没有约成'
    case 'invitation.reminded':
      return '已提醒双方'
    case 'invitation.issueRaised':
      return `${who}据此登记了一件诉求`
    default:
      return null
  }
}
