import { dayOf } from '../../../shared/appointments/calendar'
import { speakHours } from '../../../shared/timebank/speak'
import type { EventRecord } from '../../events/event.model'
import type { Message } from '../../notices'
import type { Redemption } from '../redemptions/redemption.model'

/** What its person is told about a redemption; null for what she did herself. Pure. */
export function redemptionMessage({ type }: Pick<EventRecord, 'type'>, { _id, offerName, partnerName, minutes, expiresAt, partnerEnded }: Redemption): Message | null {
  const subject = { type: 'redemption' as const, id: String(_id) }
  const hours = speakHours(minutes)
  switch (type) {
    case 'redemption.captured':
      return { title: '兑换码用掉了', body: `您在${partnerName}用掉了 ${hours}（${offerName}）。如果不是您用的，请告诉社区。`, subject }
    case 'redemption.expired':
      return partnerEnded
        ? { title: '兑换取消了，时间已退回', body: `${partnerName}停止合作了，“${offerName}”的 ${hours}已经退回您的账户。`, subject }
        : { title: '兑换码过期了，时间已退回', body: `“${offerName}”的兑换码没有用，${hours}已经退回您的账户。`, subject }
    case 'redemption.reminded':
      return { title: '兑换码快到期了', body: `“${offerName}”的兑换码到 ${lastDay(expiresAt)}为止，请到${partnerName}用掉。不用的话，到期后时间会退回。`, subject }
    default:
      return null
  }
}

/** The last day in China of a time that ends at `until` (exclusive, UTC): a message is read on other days, so it is a date. */
function lastDay(until: Date): string {
  const [, month, day] = dayOf(new Date(until.getTime() - 1)).split('-')
  return `${Number(month)} 月 ${Number(day)} 日`
}
