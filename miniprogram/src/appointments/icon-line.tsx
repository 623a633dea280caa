import { View } from '@tarojs/components'
import { Icon, type IconName } from '@/kit/icon'
import './lines.scss'

/** A line of a card that an icon leads: where, when, by when. `late` stands out. */
export function IconLine({ icon, late = false, children }: { icon: IconName; late?: boolean; children: string }) {
  return (
    <View className={`icon-line${late ? ' icon-line--late' : ''}`}>
      <Icon name={icon} size="small" />
      <View>{children}</View>
    </View>
  )
}
