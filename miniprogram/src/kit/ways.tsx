import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import { Press } from './press'
import './tiles.scss'

export interface Way {
  icon: IconName
  words: string
  onPress: () => void
}

/** Places to go to, side by side in few words each, where as many rows would push away what the page is for. */
export function Ways({ ways }: { ways: readonly Way[] }) {
  return (
    <View className="tiles">
      {ways.map(({ icon, words, onPress }) => (
        <Press key={words} className="tiles__one" onPress={onPress}>
          <Icon name={icon} />
          <View className="tiles__label">{words}</View>
        </Press>
      ))}
    </View>
  )
}
