import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { type RedemptionState, redemptionStateLabels } from '@shared/timebank/redemption'
import { speakHours } from '@shared/timebank/speak'
import { speakDeadline, speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import type { IconName } from '@/kit/icon'
import { open } from '@/kit/routes'
import { Tag, type Tone } from '@/kit/tag'
import { redemptionsWords as words } from './words'
import '../timebank.scss'

const signs: Record<RedemptionState, { icon: IconName; tone: Tone }> = {
  held: { icon: 'clock', tone: 'pine' },
  captured: { icon: 'done', tone: 'done' },
  cancelled: { icon: 'returned', tone: 'plain' },
  expired: { icon: 'returned', tone: 'plain' },
}

/** One redemption on the list; touching it shows its code. */
export function RedemptionCard({ redemption: { id, offer, minutes, state, expiresAt, at }, now }: { redemption: Result<'GET /redemptions'>['items'][number]; now: Date }) {
  return (
    <Card title={offer.name} aside={<Tag {...signs[state]}>{redemptionStateLabels[state]}</Tag>} onPress={() => void open('redemption', { id })}>
      <View className="hours__row">
        <View className="hours__quiet">{offer.partner.name}</View>
        <View>{speakHours(minutes)}</View>
      </View>
      <View className="hours__small">{state === 'held' ? words.before(speakDeadline(expiresAt, now)) : words.madeAt(speakMoment(at, now))}</View>
    </Card>
  )
}
