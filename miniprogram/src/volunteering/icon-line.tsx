import { View } from '@tarojs/components'
import { Icon, type IconName } from '@/kit/icon'
import './volunteering.scss'

/** A line of a card that an icon leads: when, where, how long. */
export function IconLine({ icon, children }: { icon: IconName; children: string }) {
  return (
    <View className="serving__line">
      <Icon name={icon} size="small" />
      <View>{children}</View>
    </View>
  )
}
