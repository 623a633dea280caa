import type { EventRecord } from '../../events/event.model'
import { speakDeadline, speakMoment } from '../../../shared/time/speak'

/** One event of a booking as a sentence in plain words; null for what nobody needs to read. */
export function tellBooking(event: EventRecord): string | null {
  const { data, at } = event
  const who = event.actor.label ? `${event.actor.label}${event.actor.name}` : event.actor.person ? event.actor.name : '系统'
  const start = typeof data.start === 'string' || data.start instanceof Date ? speakMoment(data.start, at) : ''
  switch (event.type) {
    case 'booking.booked':
      return `${who}预约了${start}，${String(data.number)} 号`
    case 'booking.queued':
      return `${who}开始候补${start}，排在第 ${String(data.turn)} 位`
    case 'booking.offered':
      return data.reason ? `原来的时间停约，为您留了${start} ${String(data.number)} 号` : `有空号了，为您留着${start} ${String(data.number)} 号${data.until ? `，请在${speakDeadline(data.until as Date, at)}确认` : ''}`
    case 'booking.accepted':
      return `${who}确认了${String(data.number)} 号`
    case 'booking.declined':
      return `${who}没有要这个号`
    case 'booking.lapsed':
      return data.from === 'waiting' ? '没有等到空号，候补结束' : data.from === 'displaced' ? '没有改到别的时间，已失效' : '没有及时确认，号让给了别人'
    case 'booking.displaced':
      return '原来的时间停约，暂时没有别的空号'
    case 'booking.rescheduled':
      return `${who}改到${start}，${String(data.number)} 号`
    case 'booking.cancelled':
      return `${who}取消了`
    case 'booking.arrived':
      return '已签到'
    case 'booking.called':
      return `${String(data.counter ?? '')}叫号`
    case 'booking.served':
      return '办理完成'
    case 'booking.missed':
      return '没有到'
    case 'booking.unrecorded':
      return '没有签到记录，已过期'
    case 'booking.promised':
      return `${String(data.name)}签了承诺书，“${String(data.paper)}”不用带`
    case 'booking.judged':
      return data.satisfied ? '评价：满意' : '评价：不满意'
    case 'booking.objected':
      return `${who}对“没有到”提出异议`
    case 'booking.objectionSettled':
      return data.lift ? '异议成立，这次不算' : '异议没有成立'
    case 'booking.issueRaised':
      return '据此登记了一件诉求'
    case 'booking.providerChanged':
      return `改由${String(data.title)}${String(data.name)}接待`
    default:
      return null
  }
}
