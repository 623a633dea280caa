import { View } from '@tarojs/components'
import { starMinutes } from '@shared/timebank/stars'
import { Card } from '@/kit/card'
import { Icon } from '@/kit/icon'
import { silentProps } from '@/kit/press-props'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import type { Account } from './account'
import { mineWords } from './words'
import '../timebank.scss'

/** The stars of service, how far it is to the next one, and the way to the list of honour. */
export function StarsCard({ account: { served, stars } }: { account: Account }) {
  return (
    <Card title={mineWords.stars}>
      <View className="stars" {...silentProps}>
        {starMinutes.map((step, at) => (
          <View key={step} className={`stars__one${at < stars.count ? ' stars__one--reached' : ''}`}>
            <Icon name="star" />
          </View>
        ))}
      </View>
      <View className="hours__moved">{mineWords.star(stars.count)}</View>
      <View className="hours__quiet">{mineWords.served(served)}</View>
      <View className="hours__quiet">{stars.nextAt === null ? mineWords.highest : mineWords.next(stars.nextAt - served, stars.count + 1)}</View>
      <View className="hours__small">{mineWords.starsNote}</View>
      <Row icon="star" title={mineWords.honours} note={mineWords.honoursNote} onPress={() => void open('honours')} />
    </Card>
  )
}
