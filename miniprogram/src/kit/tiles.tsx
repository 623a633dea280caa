import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import { choiceProps, partProps } from './press-props'
import './tiles.scss'

export interface Tile<T extends string> {
  value: T
  label: string
  hint?: string
  icon?: IconName
}

interface TilesProps<T extends string> {
  options: readonly Tile<T>[]
  value: T | null
  onChange: (value: T) => void
  /** What is being chosen, for screen readers. */
  label: string
  /** Two in a row rather than three. */
  wide?: boolean
}

/** One of several in few words each, side by side and large: to be hit without reading much. */
export function Tiles<T extends string>({ options, value, onChange, label, wide = false }: TilesProps<T>) {
  return (
    <View {...partProps('radiogroup', label)} className={`tiles${wide ? ' tiles--wide' : ''}`}>
      {options.map((tile) => (
        <View {...choiceProps('radio', tile.value === value)} key={tile.value} className={`tiles__one${tile.value === value ? ' tiles__one--on' : ''}`} onClick={() => onChange(tile.value)}>
          {tile.icon ? <Icon name={tile.icon} size="big" /> : null}
          <View className="tiles__label">{tile.label}</View>
          {tile.hint ? <View className="tiles__hint">{tile.hint}</View> : null}
        </View>
      ))}
    </View>
  )
}
