import type { Types } from 'mongoose'
import { dayOf } from '../../../shared/appointments/calendar'
import { paperFormLabels } from '../../../shared/appointments/service'
import { speakDay, speakDeadline, speakMoment } from '../../../shared/time/speak'
import type { EventRecord } from '../../events/event.model'
import type { Message } from '../../notices'
import type { Booking } from './booking.model'

/** A message and whom it is for. */
export interface Addressed {
  to: Types.ObjectId[]
  message: Message
}

/**
 * The messages that an event of a booking brings, in plain words. Pure. The person and who acts for her are each told what the other or somebody
 * else did; the clerk who booked for somebody outside the app is told what she has to pass on by phone.
 * @param desk who holds the desk of the service's place
 */
export function messagesFor(event: EventRecord, booking: Booking, desk: readonly Types.ObjectId[]): Addressed[] {
  const say = (to: (Types.ObjectId | null | undefined)[], title: string, body: string, urgent = false): Addressed => ({
    to: to.filter((person): person is Types.ObjectId => person != null),
    message: { title, body, urgent, subject: { type: 'booking', id: String(booking._id) } },
  })
  const { person } = booking
  const agent = booking.consent ? booking.bookedBy?.person : null
  const clerk = person || agent ? null : booking.bookedBy?.person
  const what = `“${booking.name}”`
  /** To both sides, each in words of her own. */
  const both = (title: string, body: string, urgent = false): Addressed[] => [say([person], title, `您约的${what}：${body}`, urgent), say([agent], title, `您替${booking.personName}约的${what}：${body}`, urgent)]
  /** What must reach her, by phone if need be. */
  const reach = (title: string, body: string): Addressed[] => [...both(title, body, true), say([clerk], '请打电话转告', `${booking.personName}${booking.personPhone ? `（${booking.personPhone}）` : ''}约的${what}：${title}。${body}`, true)]

  const { data } = event
  const by = `${event.actor.label ?? ''}${event.actor.name}`
  const when = speakWhen(dateOf(data.start) ?? booking.start, event.at)
  const number = `${String(data.number)} 号`
  const until = dateOf(data.until)
  const confirm = until ? `请在${dated(speakDeadline(until, event.at), until, event.at)}确认` : '请尽快确认'
  const note = typeof data.note === 'string' ? data.note : ''

  switch (event.type) {
    case 'booking.booked':
      return [say([person], '有人替您约好了', `${by}替您约了${what}：${when}，${booking.where}，${number}。不合适可以改期或取消。`)]
    case 'booking.queued':
      return [say([person], '有人替您候补', `${by}替您候补${what}：${when}。有空号会告诉您。`)]
    case 'booking.offered':
      return data.reason
        ? reach('原来的时间取消了，给您换了一个', `${String(data.reason)}。换到${when}，${booking.where}，${number}。${confirm}，也可以改到别的时间。`)
        : reach('有空号了，请您确认', `${when}，${booking.where}，${number}。${confirm}，过时就让给下一位。`)
    case 'booking.displaced':
      return reach('原来的时间取消了，请另选', `${when}不办了${data.reason ? `：${String(data.reason)}` : ''}。一时没有别的空号，请您另选时间。`)
    case 'booking.accepted':
      return both('号确认好了', `${by}确认了${when}，${number}。`)
    case 'booking.declined':
      return both('号让出去了', `${by}没有要${when}的号。`)
    case 'booking.lapsed':
      if (data.from === 'waiting' && data.reason) return both('候补的时间不办了', `${when}不办了：${String(data.reason)}。候补结束了，还要办，请另约时间。`)
      if (data.from === 'waiting') return both('没有等到空号', `${when}一直没有空出来，候补结束了。还要办，请另约时间。`)
      if (data.from === 'displaced') return both('这次预约失效了', `${when}取消后没有改到别的时间。还要办，请另约时间。`)
      return both('留给您的号过时了', `${when}的号没有及时确认，已经让出去了。还要办，请另约时间。`)
    case 'booking.rescheduled':
      return both('预约改了时间', `${by}改到${when}，${booking.where}，${number}。`)
    case 'booking.cancelled':
      return both('预约取消了', `${by}取消了${when}的预约${note ? `：${note}` : ''}。`)
    case 'booking.reminded':
      return both(data.before === 'day' ? `${speakDay(dateOf(data.start) ?? booking.start, event.at)}要去办事` : '快到时间了', `${when}，${booking.where}，${number}。${bringWords(booking)}`)
    case 'booking.called':
      return both(`请到${/^\d/.test(String(data.counter)) ? ' ' : ''}${String(data.counter)}`, `叫到您了，${number}。`, true)
    case 'booking.served':
      return [say([person], '办好了，请您评价', `${what}办好了，请您说说满不满意。`)]
    case 'booking.missed':
      return both('记了一次没有到', `${when}没有到。90 天里 3 次没到，30 天内不能在线预约。如果不是您的原因，可以提出异议。`)
    case 'booking.objected':
      return [say([...desk], '有人对“没有到”提出异议', `${booking.personName}的${what}，${when}：${note}`)]
    case 'booking.objectionSettled':
      return both(data.lift ? '异议成立，这次不算' : '异议没有成立', `${when}那次${note ? `，${note}` : ''}。`)
    case 'booking.providerChanged':
      return reach('接待的人换了', `${when}改由${String(data.title)}${String(data.name)}接待，时间、地点和号不变。不合适可以取消。`)
    default:
      return []
  }
}

/** A time as it is said, with its date: a message is read on another day too. '明天（11 月 24 日）上午 9:00'. */
export function speakWhen(start: Date, now: Date): string {
  return dated(speakMoment(start, now), start, now)
}

function dated(spoken: string, moment: Date, now: Date): string {
  const day = speakDay(moment, now)
  const [, month, date] = dayOf(moment).split('-')
  return day.includes('月') || !spoken.startsWith(day) ? spoken : `${day}（${Number(month)} 月 ${Number(date)} 日）${spoken.slice(day.length)}`
}

function bringWords({ bring }: Pick<Booking, 'bring'>): string {
  const papers = bring.filter(({ form }) => form !== 'promise').map(({ name, form }) => `${name}${paperFormLabels[form]}`)
  const unsigned = bring.filter(({ form, signedAt }) => form === 'promise' && !signedAt).map(({ name }) => name)
  return `${papers.length > 0 ? `请带${papers.join('、')}。` : ''}${unsigned.length > 0 ? `“${unsigned.join('”“')}”的承诺书还没签。` : ''}`
}

function dateOf(value: unknown): Date | null {
  return value instanceof Date ? value : null
}
