import { View } from '@tarojs/components'
import { Icon } from '@/kit/icon'
import { choiceProps, partProps } from '@/kit/press-props'
import type { Filters } from './filters'
import { stateFilters } from './state-filters'
import { deskWords } from './words'
import './filter-bar.scss'

/** On a wide screen: the states side by side, and what is late. */
export function StateChips({ filters, onChange }: { filters: Filters; onChange: (part: Partial<Filters>) => void }) {
  return (
    <View className="filters__row">
      <View {...partProps('radiogroup', deskWords.states)} className="filters__row">
        {stateFilters.map(({ value, label }) => (
          <View
            {...choiceProps('radio', value === filters.state)}
            key={value}
            className={`filters__chip${value === filters.state ? ' filters__chip--on' : ''}`}
            onClick={() => onChange({ state: value })}
          >
            {label}
          </View>
        ))}
      </View>
      <View {...choiceProps('checkbox', filters.overdue)} className={`filters__chip${filters.overdue ? ' filters__chip--late' : ''}`} onClick={() => onChange({ overdue: !filters.overdue })}>
        <Icon name={filters.overdue ? 'check' : 'warning'} size="small" />
        <View>{deskWords.overdueOnly}</View>
      </View>
    </View>
  )
}
