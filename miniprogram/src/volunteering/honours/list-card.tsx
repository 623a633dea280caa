import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { speakHours } from '@shared/timebank/speak'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { Icon } from '@/kit/icon'
import { open } from '@/kit/routes'
import { honoursWords as words } from './words'
import './honours.scss'

export type Honours = Result<'GET /honours'>

/** Who served most, in order, with stars; I among them stand out. */
export function ListCard({ items }: Pick<Honours, 'items'>) {
  if (items.length === 0) return <Empty icon="star" words={words.none} action={{ words: words.toActivities, onPress: () => open('activities') }} />
  return (
    <Card title={words.who}>
      {items.map((item, at) => (
        <One key={`${at}-${item.name}`} item={item} />
      ))}
    </Card>
  )
}

function One({ item: { rank, name, minutes, stars, me } }: { item: Honours['items'][number] }) {
  return (
    <View className="honour">
      <View className="honour__rank">{rank}</View>
      <View className="honour__who">
        <View className={me ? 'honour__me' : ''}>{me ? `${name}${words.me}` : name}</View>
        {stars ? (
          <View className="honour__stars">
            <Icon name="star" size="small" />
            <View>{words.stars(stars)}</View>
          </View>
        ) : null}
      </View>
      <View className="honour__hours">{speakHours(minutes)}</View>
    </View>
  )
}
