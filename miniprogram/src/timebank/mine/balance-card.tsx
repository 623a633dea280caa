import { View } from '@tarojs/components'
import { speakHours } from '@shared/timebank/speak'
import { Card } from '@/kit/card'
import { Note } from '@/kit/note'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import type { Account } from './account'
import { mineWords } from './words'
import '../timebank.scss'

/** What can be used now, what is held beside it, the way to every movement and to more hours; how one comes by hours where there are none. */
export function BalanceCard({ account: { available, held, served } }: { account: Account }) {
  return (
    <Card>
      <View className="hours">
        <View className="hours__quiet">{mineWords.available}</View>
        <View className="hours__figure">{speakHours(available)}</View>
      </View>
      {held ? <View className="hours__quiet">{mineWords.held(held)}</View> : null}
      {available || held || served ? null : <Note tone="pine">{mineWords.empty}</Note>}
      <Row icon="items" title={mineWords.statement} note={mineWords.statementNote} onPress={() => void open('timeStatement')} />
      <Row icon="calendar" title={mineWords.serve} note={mineWords.serveNote} onPress={() => void open('activities')} />
    </Card>
  )
}
