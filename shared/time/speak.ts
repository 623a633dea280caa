import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/**
 * China has one time, UTC+8 without summer time since 1992 (国务院办公厅). A fixed offset needs no Intl, which WeChat's
 * logic layer does not promise on every phone.
 */
const beijing = 8 * 60

type Moment = string | number | Date

// Shifted in UTC: dayjs's own utcOffset is an hour off around the summer-time changes of the machine's zone.
const at = (moment: Moment): Dayjs => dayjs.utc(moment).add(beijing, 'minute')
const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const

/** Monday 0 to Sunday 6. */
const weekday = (day: Dayjs): number => (day.day() + 6) % 7
/** Whole calendar days from `now` to `then` in Beijing. */
const daysBetween = (then: Dayjs, now: Dayjs): number => then.startOf('day').diff(now.startOf('day'), 'day')

function dayWords(then: Dayjs, now: Dayjs): string {
  const days = daysBetween(then, now)
  const near: Record<number, string> = { [-2]: '前天', [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' }
  const named = near[days]
  if (named) return named
  const monday = weekday(now)
  if (days >= -monday - 7 && days < 14 - monday) {
    const week = days < -monday ? '上周' : days < 7 - monday ? '本周' : '下周'
    return week + weekdays[weekday(then)]
  }
  const date = `${then.month() + 1} 月 ${then.date()} 日`
  return then.year() === now.year() ? date : `${then.year()} 年 ${date}`
}

function partOfDay(hour: number): string {
  if (hour < 5) return '凌晨'
  if (hour < 12) return '上午'
  if (hour < 13) return '中午'
  if (hour < 18) return '下午'
  return '晚上'
}

const hour12 = (hour: number): number => (hour > 12 ? hour - 12 : hour)
const minutes = (then: Dayjs): string => String(then.minute()).padStart(2, '0')

/** A moment as a person says it in Beijing time: '今天下午 3:20', '本周六上午 9:00', '12 月 3 日晚上 8:05'. */
export function speakMoment(moment: Moment, now: Moment): string {
  const then = at(moment)
  return `${dayWords(then, at(now))}${partOfDay(then.hour())} ${hour12(then.hour())}:${minutes(then)}`
}

/**
 * A span of time that is right on whatever day it is read, for what is kept: '11 月 24 日（周二）上午 9:00 到 11:00', '… 上午 9:00 到下午 3:00',
 * and with both days where it goes over midnight. With `now`, as it is said on that day: '明天上午 9:00 到 11:00'.
 */
export function speakSpan(from: Moment, until: Moment, now?: Moment): string {
  const [start, end] = [at(from), at(until)]
  const date = (then: Dayjs) => (now === undefined ? `${then.month() + 1} 月 ${then.date()} 日（周${weekdays[weekday(then)]}）` : dayWords(then, at(now)))
  const clock = (then: Dayjs) => `${hour12(then.hour())}:${minutes(then)}`
  const [part, lastPart] = [partOfDay(start.hour()), partOfDay(end.hour())]
  const begins = `${date(start)}${part} ${clock(start)}`
  // Chinese takes a space before a figure only.
  if (daysBetween(end, start) !== 0) return `${begins} 到${date(end).replace(/^(?=\d)/, ' ')}${lastPart} ${clock(end)}`
  return `${begins} 到${part === lastPart ? ' ' : `${lastPart} `}${clock(end)}`
}

/** The day of a moment: '今天', '本周六', '12 月 3 日'. */
export function speakDay(moment: Moment, now: Moment): string {
  return dayWords(at(moment), at(now))
}

/** A deadline: '明天下午 3 点前', '今天晚上 6:30 前'; midnight belongs to the day that ends with it: '今天夜里 12 点前'. */
export function speakDeadline(moment: Moment, now: Moment): string {
  const then = at(moment)
  if (then.hour() === 0 && then.minute() === 0) return `${dayWords(then.subtract(1, 'day'), at(now))}夜里 12 点前`
  const clock = then.minute() === 0 ? `${hour12(then.hour())} 点` : `${hour12(then.hour())}:${minutes(then)} `
  return `${dayWords(then, at(now))}${partOfDay(then.hour())} ${clock}前`
}

/** A length of time given in minutes: '20 分钟', '3 小时 20 分', '2 天 5 小时'. Below one minute: '不到 1 分钟'. */
export function speakDuration(total: number): string {
  const whole = Math.floor(total)
  if (whole < 1) return '不到 1 分钟'
  if (whole < 60) return `${whole} 分钟`
  const [big, small, bigUnit, smallUnit] =
    whole < 24 * 60 ? [Math.floor(whole / 60), whole % 60, '小时', '分'] : [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), '天', '小时']
  return small ? `${big} ${bigUnit} ${small} ${smallUnit}` : `${big} ${bigUnit}`
}

/** How long ago: '刚刚', '12 分钟前', '3 小时前'; from the day before on the moment itself. */
export function speakAgo(moment: Moment, now: Moment): string {
  const passed = at(now).diff(at(moment), 'minute')
  if (passed < 1) return '刚刚'
  if (passed < 60) return `${passed} 分钟前`
  if (daysBetween(at(moment), at(now)) === 0) return `${Math.floor(passed / 60)} 小时前`
  return speakMoment(moment, now)
}

/** What is left until a deadline: '还剩 3 小时 20 分', or how long it has been missed: '已超时 20 分钟'. */
export function speakRemaining(moment: Moment, now: Moment): string {
  const left = at(moment).diff(at(now), 'minute', true)
  return left >= 0 ? `还剩 ${speakDuration(left)}` : `已超时 ${speakDuration(-left)}`
}
