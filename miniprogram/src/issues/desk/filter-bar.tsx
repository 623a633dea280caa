import { View } from '@tarojs/components'
import { useState } from 'react'
import { categoryOf } from '@shared/issues/categories'
import { QuietButton } from '@/kit/quiet-button'
import { useWide } from '@/kit/use-wide'
import { WordsInput } from '@/kit/words-input'
import { pickPlace } from '@/places'
import { CategorySheet } from './category-sheet'
import { filterWords, type Filters } from './filters'
import { StateChips } from './state-chips'
import { labelOf } from './state-filters'
import { StateSheet } from './state-sheet'
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
  const wide = useWide()
  const [sheet, setSheet] = useState<'state' | 'category' | null>(null)
  const close = () => setSheet(null)
  const choosePlace = async () => {
    const place = await pickPlace({ within, levels: ['community', 'grid', 'building', 'courtyard', 'unit', 'household'] })
    if (place) onChange({ place: { code: place.code, label: place.label } })
  }
  return (
    <View className="filters">
      <WordsInput label={deskWords.searchLabel} placeholder={deskWords.search} value={filters.q} onChange={(q) => onChange({ q })} max={50} />
      <View className="quiet-row">
        {wide ? null : (
          <QuietButton icon="down" onPress={() => setSheet('state')}>
            {filters.overdue ? deskWords.overdueOnly : labelOf(filters.state)}
          </QuietButton>
        )}
        <QuietButton icon="items" onPress={() => setSheet('category')}>
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
      {wide ? (
        <View className="filters__states">
          <StateChips filters={filters} onChange={onChange} />
        </View>
      ) : null}
      <StateSheet shown={sheet === 'state'} filters={filters} onClose={close} onChange={onChange} />
      <CategorySheet
        shown={sheet === 'category'}
        value={filters.category}
        onClose={close}
        onChoose={(category) => {
          onChange({ category })
          close()
        }}
      />
    </View>
  )
}
