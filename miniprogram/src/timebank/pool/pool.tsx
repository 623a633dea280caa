import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { speakHours } from '@shared/timebank/speak'
import { usePages } from '@/api/use-pages'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { PageList } from '@/kit/page-list'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Section } from '@/kit/section'
import { MovementCard } from './movement-card'
import { poolWords as words } from './words'
import '../timebank.scss'

interface PoolProps {
  place: string
  /** Somebody who lives here can give to it. */
  gives: boolean
  onBack: () => unknown
}

/** What a pool has, by which rule it grants, and what came and went. */
export function Pool({ place, gives, onBack }: PoolProps) {
  const pages = usePages('GET /timebank/pools/:place', { params: { place }, query: {} })
  const { first, failure } = pages
  const now = new Date()
  if (failure?.code === 'not_found' || failure?.code === 'bad_input') return <Empty icon="neighbours" words={words.notYours} action={{ words: words.back, onPress: onBack }} />
  const items = pages.items.map((item) => ({ ...item, id: String(item.sequence) }))
  return (
    <>
      {first ? <Standing pool={first} gives={gives} /> : null}
      <PageList pages={{ ...pages, items }} empty={<Empty icon="items" words={words.empty} />}>
        {(movement) => <MovementCard movement={movement} now={now} />}
      </PageList>
    </>
  )
}

function Standing({ pool: { name, balance, rule, entitled }, gives }: { pool: Result<'GET /timebank/pools/:place'>; gives: boolean }) {
  return (
    <>
      <Card>
        <View className="hours">
          <View className="hours__quiet">{words.has(name)}</View>
          <View className="hours__figure">{speakHours(balance)}</View>
        </View>
        <View className="hours__quiet">{words.entitled(entitled)}</View>
        {gives ? <Row icon="neighbours" title={words.give} note={words.giveNote} onPress={() => void open('giveTime')} /> : null}
      </Card>
      <Card title={words.rule}>
        <View>{rule}</View>
        <View className="hours__quiet">{words.comesFrom}</View>
      </Card>
      <Section title={words.movements}>
        <View className="hours__quiet">{words.unnamed}</View>
      </Section>
    </>
  )
}
