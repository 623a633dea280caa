import { View } from '@tarojs/components'
import { KeyRows, type KeyRowsProps } from '@/kit/key-rows'
import { cellProps } from '@/kit/row-props'
import { Tag } from '@/kit/tag'
import { clockOf } from './clock'
import { PriorityTag } from './priority-tag'
import type { Entry } from './queue'
import { stateSign } from './state-sign'
import { counterWords } from './words'
import '@/kit/strips.scss'
import './queue-table.scss'

/** People of the queue, number first; opened by the id of the booking. */
export function QueueTable(rows: Omit<KeyRowsProps<Entry>, 'label'>) {
  return (
    <KeyRows {...rows} label={counterWords.list} className="strips" row="strips__row" idOf={({ booking }) => booking}>
      {(entry) => <Cells entry={entry} />}
    </KeyRows>
  )
}

function Cells({ entry }: { entry: Entry }) {
  const { words, ...sign } = stateSign(entry)
  const { number, name, start, arrivedAt, bookedBy, priority } = entry
  const quiet = [clockOf(start), arrivedAt && counterWords.arrivedAt(clockOf(arrivedAt)), bookedBy && counterWords.bookedBy(bookedBy)]
  return (
    <>
      <View {...cellProps()} className="queue__number">
        {counterWords.now(number)}
      </View>
      <View {...cellProps()} className="queue__who">
        <View className="queue__name">{name}</View>
        <View className="queue__quiet">{quiet.filter(Boolean).join(' · ')}</View>
      </View>
      <View {...cellProps()} className="queue__signs">
        {priority ? <PriorityTag priority={priority} /> : null}
        <Tag {...sign}>{words}</Tag>
      </View>
    </>
  )
}
