import { View } from '@tarojs/components'
import { momentOf } from '@shared/appointments/calendar'
import { speakDay } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { QuietButton } from '@/kit/quiet-button'
import { Tag } from '@/kit/tag'
import { timeWords } from '../words'
import type { Offer } from './offer'
import { offerWords as words } from './words'
import '../timebank.scss'

interface OfferCardProps {
  offer: Offer
  /** Minutes that she can use; undefined while that is not known. */
  available: number | undefined
  now: Date
  onRedeem: () => void
}

/** One offer: what, where, what it takes, how many are left; and the way to it, or how much is missing. */
export function OfferCard({ offer: { name, text, partner, minutes, stock, until, can }, available, now, onRedeem }: OfferCardProps) {
  const short = available !== undefined && available < minutes
  return (
    <Card title={name} aside={<Tag icon="clock" tone="pine">{words.price(minutes)}</Tag>}>
      <View className="hours__said">{text}</View>
      <View className="hours__quiet">{words.at(partner.name, partner.where)}</View>
      {stock === null && until === null ? null : (
        <View className="hours__row">
          {stock === null ? null : <View className="hours__small">{stock ? words.left(stock) : words.gone}</View>}
          {until === null ? null : <View className="hours__small">{words.until(speakDay(momentOf(until, 0), now))}</View>}
        </View>
      )}
      {short ? (
        <Tag icon="info">{timeWords.short(minutes - available)}</Tag>
      ) : can.redeem && stock !== 0 ? (
        <QuietButton block onPress={onRedeem}>
          {words.redeem(minutes)}
        </QuietButton>
      ) : null}
    </Card>
  )
}
