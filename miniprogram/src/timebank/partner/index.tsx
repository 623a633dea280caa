import { View } from '@tarojs/components'
import { speakHours } from '@shared/timebank/speak'
import { speakMoment } from '@shared/time/speak'
import { useCall } from '@/api/use-call'
import { usePages } from '@/api/use-pages'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { PageList } from '@/kit/page-list'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { Section } from '@/kit/section'
import { TakeCode } from './take-code'
import { partnerWords as words } from './words'
import '../timebank.scss'

/** The counter of a community partner: takes codes, and shows what it has taken. */
export default function PartnerCounter() {
  const mine = useCall('GET /partner', {})
  return (
    <Screen title={words.title}>
      <Loaded call={mine} cards={2}>
        {({ items }) =>
          items.length ? (
            <Counter partners={items} onTaken={mine.refresh} />
          ) : (
            <Empty icon="info" words={words.notHere} action={{ words: words.toMine, onPress: goBack }} />
          )
        }
      </Loaded>
    </Screen>
  )
}

interface CounterProps {
  partners: readonly { id: string; name: string; where: string; today: { count: number; minutes: number } }[]
  onTaken: () => unknown
}

function Counter({ partners, onTaken }: CounterProps) {
  const captures = usePages('GET /partner/captures', { query: {} })
  const now = new Date()
  return (
    <>
      <TakeCode
        onTaken={() => {
          void onTaken()
          void captures.refresh()
        }}
      />
      {partners.map(({ id, name, where, today }) => (
        <Card key={id} title={name}>
          <View className="hours__quiet">{where}</View>
          <View>{words.today(today.count, today.minutes)}</View>
        </Card>
      ))}
      <Section title={words.recent}>
        <PageList pages={captures} empty={<Empty icon="done" words={words.nothing} />}>
          {({ offer, minutes, code, at }) => (
            <Card>
              <View className="hours__row">
                <View>{offer}</View>
                <View className="hours__moved">{speakHours(minutes)}</View>
              </View>
              <View className="hours__row">
                <View className="hours__small">{speakMoment(at, now)}</View>
                <View className="hours__small">{words.end(code)}</View>
              </View>
            </Card>
          )}
        </PageList>
      </Section>
    </>
  )
}
