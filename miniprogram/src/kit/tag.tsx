import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import './tag.scss'

export type Tone = 'plain' | 'pine' | 'urgent' | 'warning' | 'danger' | 'done'

/** A state in an icon and a word; the colour only repeats what they say. */
export function Tag({ icon, children, tone = 'plain' }: { icon: IconName; children: string; tone?: Tone }) {
  return (
    <View className={`tag tag--${tone}`}>
      <Icon name={icon} size="small" />
      <View>{children}</View>
    </View>
  )
}
