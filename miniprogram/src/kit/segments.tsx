import { View } from '@tarojs/components'
import { choiceProps, partProps } from './press-props'
import './segments.scss'

export interface Segment<T extends string> {
  value: T
  label: string
  /** How many are behind it; shown when above zero. */
  count?: number
}

interface SegmentsProps<T extends string> {
  options: readonly Segment<T>[]
  value: T
  onChange: (value: T) => void
  /** What is being chosen, for screen readers. */
  label: string
}

/** Two to four views of one page, side by side. Keys and screen readers meet a group of choices. */
export function Segments<T extends string>({ options, value, onChange, label }: SegmentsProps<T>) {
  return (
    <View {...partProps('radiogroup', label)} className="segments">
      {options.map((option) => (
        <View
          {...choiceProps('radio', option.value === value, option.count ? `${option.label} ${option.count}` : option.label)}
          key={option.value}
          className={`segments__one${option.value === value ? ' segments__one--on' : ''}`}
          onClick={() => onChange(option.value)}
        >
          <View>{option.label}</View>
          {option.count ? <View className="segments__count">{option.count}</View> : null}
        </View>
      ))}
    </View>
  )
}
