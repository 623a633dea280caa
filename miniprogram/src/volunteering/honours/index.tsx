import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { speakDay } from '@shared/time/speak'
import { useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { Section } from '@/kit/section'
import { volunteeringWords } from '../words'
import { type Honours, ListCard } from './list-card'
import { ListedCard } from './listed-card'
import { around, monthOf, speakMonth } from './month'
import { honoursWords as words } from './words'
import '../volunteering.scss'
import './honours.scss'

/** Who of the community served most in a month, and the thanks that were said; what everybody did together first. */
export default function HonoursPage() {
  const [month, setMonth] = useState(() => monthOf(new Date()))
  const honours = useCall('GET /honours', { query: { month } })
  usePullDownRefresh(() => void honours.refresh().finally(() => Taro.stopPullDownRefresh()))
  // While another month is on its way, the last one's answer is no answer.
  const data = honours.data?.month === month ? honours.data : undefined
  return (
    <Screen title={words.title}>
      <Loaded call={{ ...honours, data }} cards={3}>
        {(shown) =>
          shown.place ? (
            <>
              {honours.failure ? (
                <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={honours.refresh}>{volunteeringWords.again}</QuietButton>}>
                  {volunteeringWords.stale}
                </Note>
              ) : null}
              <Month honours={shown} onMonth={setMonth} />
              <ListedCard listed={shown.listed} onChanged={honours.refresh} />
            </>
          ) : (
            <Empty icon="key" words={words.noDoor} action={{ words: words.bind, onPress: () => open('bind') }} />
          )
        }
      </Loaded>
    </Screen>
  )
}

function Month({ honours: { month, place, totals, items, thanks }, onMonth }: { honours: Honours; onMonth: (month: string) => void }) {
  const now = new Date()
  const { previous, next } = around(month, now)
  return (
    <>
      <Card title={words.of(place, speakMonth(month, now))}>
        <View>{totals.volunteers ? words.totals(totals.volunteers, totals.minutes) : words.totalsNone}</View>
        <View className="months">
          {previous ? (
            <QuietButton icon="back" onPress={() => onMonth(previous)}>
              {words.previous}
            </QuietButton>
          ) : null}
          {next ? (
            <QuietButton icon="next" onPress={() => onMonth(next)}>
              {words.next}
            </QuietButton>
          ) : null}
        </View>
      </Card>
      <ListCard key={month} items={items} />
      {items.some(({ stars }) => stars > 0) ? <View className="serving__small">{words.starsNote}</View> : null}
      {thanks.length ? (
        <Section title={words.thanks}>
          {thanks.map(({ to, words: said, at }, index) => (
            <Card key={`${index}-${at}`}>
              <View className="serving__said">{said}</View>
              <View className="serving__row">
                <View className="serving__strong">{words.thanked(to)}</View>
                <View className="serving__small">{speakDay(at, now)}</View>
              </View>
            </Card>
          ))}
        </Section>
      ) : null}
    </>
  )
}
