import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import { QuietButton } from './quiet-button'
import './states.scss'

interface EmptyProps {
  icon: IconName
  /** What would be here. */
  words: string
  /** The next step. */
  action?: { words: string; onPress: () => unknown }
}

/** Nothing here yet: says what would be, offers the next step. NutUI's Empty loads its pictures from another host. */
export function Empty({ icon, words, action }: EmptyProps) {
  return (
    <View className="state">
      <View className="state__sign">
        <Icon name={icon} size="big" />
      </View>
      <View className="state__words">{words}</View>
      {action ? <QuietButton onPress={action.onPress}>{action.words}</QuietButton> : null}
    </View>
  )
}
