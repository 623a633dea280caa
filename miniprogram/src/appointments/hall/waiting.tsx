import { View } from '@tarojs/components'
import { type Hall, pageAt } from './board'
import { useTurn } from './use-turn'
import { hallWords as words } from './words'
import './hall.scss'

/** Milliseconds that a page of services stays. */
const pause = 10_000
/** Numbers that have room beside a service. */
const shown = 3

/** How many wait at each service and who is next; services that do not fit take turns. */
export function Waiting({ items }: { items: Hall['waiting'] }) {
  const turn = useTurn(pause)
  const page = pageAt(items, turn)
  if (items.length === 0) return <View className="hall__waiting hall__service">{words.nobodyWaits}</View>
  return (
    <View className="hall__waiting">
      {page.items.map(({ service, arrived, next }) => (
        <View key={service} className="hall__line">
          <View className="hall__line-words">
            <View className="hall__title">{service}</View>
            <View className="hall__quiet">{`${words.waiting(arrived)}，${words.next}`}</View>
          </View>
          <View className="hall__nexts">
            {next.slice(0, shown).map((number) => (
              <View key={number} className="hall__next">
                {number}
              </View>
            ))}
          </View>
        </View>
      ))}
      {page.of > 1 ? <View className="hall__page">{words.page(page.at, page.of)}</View> : null}
    </View>
  )
}
