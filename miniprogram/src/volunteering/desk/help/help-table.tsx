import { View } from '@tarojs/components'
import { speakMoment } from '@shared/time/speak'
import { speakWindow } from '@/kit/day-part'
import { Icon } from '@/kit/icon'
import { KeyRows, type KeyRowsProps } from '@/kit/key-rows'
import { cellProps } from '@/kit/row-props'
import { Tag } from '@/kit/tag'
import { useNear } from '@/session/near'
import { type HelpSummary, stateWord } from '../../help/standing'
import { categorySigns, stateSigns } from '../../help/words'
import { deskWords as words } from './words'
import '@/kit/strips.scss'
import './help-table.scss'

interface HelpTableProps extends Omit<KeyRowsProps<HelpSummary>, 'label'> {
  now: Date
}

/** Requests that the desk looks after. */
export function HelpTable({ now, ...rows }: HelpTableProps) {
  return (
    <KeyRows {...rows} label={words.table} className="strips help-rows" row="strips__row" idOf={({ id }) => id}>
      {(request) => <Cells request={request} now={now} />}
    </KeyRows>
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
