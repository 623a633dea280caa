import { View } from '@tarojs/components'
import { useState } from 'react'
import { categoryOf } from '@shared/issues/categories'
import { Icon } from '@/kit/icon'
import { choiceProps, partProps } from '@/kit/press-props'
import { QuietButton } from '@/kit/quiet-button'
import { WordsInput } from '@/kit/words-input'
import { pickPlace } from '@/places'
import { CategorySheet } from './category-sheet'
import { filterWords, type Filters } from './filters'
import { stateFilters } from './state-filters'
import { deskWords } from './words'
import './filter-bar.scss'

interface FilterBarProps {
  filters: Filters
  onChange: (part: Partial<Filters>) => void
  onClear: () => void
  /** The place below which places are offered, by code; undefined: all. */
  within: string | undefined
}

/** Search, state, what is late, category and place; everything that is set can be seen and taken back. */
export function FilterBar({ filters, onChange, onClear, within }: FilterBarProps) {
  const [choosing, setChoosing] = useState(false)
  const choosePlace = async () => {
    const place = await pickPlace({ within, levels: ['community', 'grid', 'building', 'courtyard', 'unit', 'household'] })
    if (place) onChange({ place: { code: place.code, label: place.label } })
  }
  return (
    <View className="filters">
      <WordsInput label={deskWords.searchLabel} placeholder={deskWords.search} value={filters.q} onChange={(q) => onChange({ q })} max={50} />
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
        <View
          {...choiceProps('checkbox', filters.overdue)}
          className={`filters__chip${filters.overdue ? ' filters__chip--late' : ''}`}
          onClick={() => onChange({ overdue: !filters.overdue })}
        >
          <Icon name={filters.overdue ? 'check' : 'warning'} size="small" />
          <View>{deskWords.overdueOnly}</View>
        </View>
      </View>
      <View className="filters__row">
        <QuietButton icon="items" onPress={() => setChoosing(true)}>
          {(filters.category && categoryOf(filters.category)?.label) || deskWords.anyCategory}
        </QuietButton>
        <QuietButton icon="place" onPress={choosePlace}>
          {filters.place?.label ?? deskWords.anyPlace}
        </QuietButton>
        {filterWords(filters) ? (
          <QuietButton icon="close" onPress={onClear}>
            {deskWords.dropAll}
          </QuietButton>
        ) : null}
      </View>
      <CategorySheet
        shown={choosing}
        value={filters.category}
        onClose={() => setChoosing(false)}
        onChoose={(category) => {
          onChange({ category })
          setChoosing(false)
        }}
      />
    </View>
  )
}
