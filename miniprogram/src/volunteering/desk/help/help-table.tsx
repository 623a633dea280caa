import { View } from '@tarojs/components'
import { speakMoment } from '@shared/time/speak'
import { speakWindow } from '@/kit/day-part'
import { Icon } from '@/kit/icon'
import { cellProps, gridProps, rowProps } from '@/kit/row-props'
import { Tag } from '@/kit/tag'
import { useKeyRows } from '@/kit/use-key-rows'
import { useNear } from '@/session/near'
import { type HelpSummary, stateWord } from '../../help/standing'
import { categorySigns, stateSigns } from '../../help/words'
import { deskWords as words } from './words'
import './desk.scss'

interface HelpTableProps {
  items: readonly HelpSummary[]
  /** The id of the request that stands open beside it. */
  opened: string | null
  now: Date
  onOpen: (id: string) => void
  onClose: () => void
  /** The keys have reached the last row. */
  onEnd: () => void
}

/** Requests that the desk looks after. Arrows move, Enter opens, Escape closes. */
export function HelpTable({ items, opened, now, onOpen, onClose, onEnd }: HelpTableProps) {
  const { current, onKey, reach } = useKeyRows(items.map(({ id }) => id), { onOpen, onClose, onEnd })
  return (
    <View {...gridProps(words.table, onKey)} className="help-rows">
      {items.map((request) => (
        <View
          {...rowProps(request.id, { current: request.id === current, selected: request.id === opened })}
          key={request.id}
          className={`help-rows__row${request.id === opened ? ' help-rows__row--open' : ''}`}
          onClick={() => {
            reach(request.id)
            onOpen(request.id)
          }}
        >
          <Cells request={request} now={now} />
        </View>
      ))}
    </View>
  )
}

function Cells({ request, now }: { request: HelpSummary; now: Date }) {
  const near = useNear()
  const { category, place, person, helper, state, desk, deskSince, window } = request
  const sign = stateSigns[state]
  return (
    <>
      <View {...cellProps()} className="help-rows__what">
        <View className="help-rows__title">
          <Icon name={categorySigns[category.key].icon} size="small" />
          <View>{category.label}</View>
        </View>
        <View className="help-rows__quiet">{near(place.label)}</View>
      </View>
      <View {...cellProps()} className="help-rows__who">
        {helper ? words.between(helper.name, person.name) : words.for(person.name)}
      </View>
      <View {...cellProps()} className="help-rows__state">
        <Tag {...sign} tone={desk && desk !== 'dispute' ? 'warning' : sign.tone}>
          {desk ? words.waits[desk] : stateWord(request)}
        </Tag>
      </View>
      <View {...cellProps()} className="help-rows__when">
        {deskSince ? words.since(speakMoment(deskSince, now)) : speakWindow(window, now).trim()}
      </View>
    </>
  )
}
