import { View } from '@tarojs/components'
import { cellProps, gridProps, rowProps } from '@/kit/row-props'
import { Tag } from '@/kit/tag'
import { useKeyRows } from '@/kit/use-key-rows'
import { clockOf } from './clock'
import { PriorityTag } from './priority-tag'
import type { Entry } from './queue'
import { stateSign } from './state-sign'
import { counterWords } from './words'
import './queue-table.scss'

interface QueueTableProps {
  items: readonly Entry[]
  /** The booking that stands open beside it. */
  opened: string | null
  onOpen: (booking: string) => void
  onClose: () => void
}

/** People of the queue, number first. Arrows move, Enter opens, Escape closes. */
export function QueueTable({ items, opened, onOpen, onClose }: QueueTableProps) {
  const { current, onKey, reach } = useKeyRows(items.map(({ booking }) => booking), { onOpen, onClose })
  return (
    <View {...gridProps(counterWords.list, onKey)} className="queue">
      {items.map((entry) => (
        <View
          {...rowProps(entry.booking, { current: entry.booking === current, selected: entry.booking === opened })}
          key={entry.booking}
          className={`queue__row${entry.booking === opened ? ' queue__row--open' : ''}`}
          onClick={() => {
            reach(entry.booking)
            onOpen(entry.booking)
          }}
        >
          <Cells entry={entry} />
        </View>
      ))}
    </View>
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
