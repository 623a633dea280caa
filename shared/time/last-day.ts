import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** China keeps one time all year round: eight hours ahead of UTC, in minutes. */
const china = 8 * 60
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/**
 * The last day of a time that ends at `until` (exclusive, UTC), as people say it on the day of `now`: 至今天, 至周五 within
 * the next six days, 至12月3日 beyond.
 */
export function lastDayWords(until: Date, now: Date): string {
  const last = dayjs.utc(until.getTime() - 1).add(china, 'minute')
  const today = dayjs.utc(now).add(china, 'minute')
  const days = last.startOf('day').diff(today.startOf('day'), 'day')
  if (days <= 0) return '至今天'
  if (days <= 6) return `至${weekdays[last.day()]}`
  return `至${last.month() + 1}月${last.date()}日`
}
