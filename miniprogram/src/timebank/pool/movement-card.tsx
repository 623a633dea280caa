import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { statementWords } from '../statement/words'
import { titleOf } from './title'
import { poolWords as words } from './words'
import '../timebank.scss'

interface MovementCardProps {
  movement: Result<'GET /timebank/pools/:place'>['items'][number]
  now: Date
}

/** One movement of a pool: what it was, how much, when, and what there was after it. */
export function MovementCard({ movement, now }: MovementCardProps) {
  const { minutes, after, at } = movement
  return (
    <Card>
      <View className="hours__row">
        <View>{titleOf(movement)}</View>
        <View className={`hours__moved${minutes > 0 ? ' hours__moved--in' : ''}`}>{statementWords.moved(minutes)}</View>
      </View>
      <View className="hours__row">
        <View className="hours__small">{speakMoment(at, now)}</View>
        <View className="hours__small">{words.after(after)}</View>
      </View>
    </Card>
  )
}
