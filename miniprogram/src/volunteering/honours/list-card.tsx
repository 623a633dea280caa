import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Result } from '@shared/api'
import { speakHours } from '@shared/timebank/speak'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { Icon } from '@/kit/icon'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { honoursWords as words } from './words'
import './honours.scss'

export type Honours = Result<'GET /honours'>

/** How many are shown at first: thanks and the switch come after them. */
const few = 10

/** Who served most, in order, with stars; I among them stand out. */
export function ListCard({ items }: Pick<Honours, 'items'>) {
  const [all, setAll] = useState(false)
  if (items.length === 0) return <Empty icon="star" words={words.none} action={{ words: words.toActivities, onPress: () => open('activities') }} />
  return (
    <Card title={words.who}>
      {(all ? items : items.slice(0, few)).map((item, at) => (
        <One key={`${at}-${item.name}`} item={item} />
      ))}
      {!all && items.length > few ? (
        <QuietButton block onPress={() => setAll(true)}>
          {words.more(items.length)}
        </QuietButton>
      ) : null}
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
