import { View } from '@tarojs/components'
import './desk.scss'

/** One line of what is known: its name and what it is. */
export function Fact({ label, children }: { label: string; children: string }) {
  return (
    <View className="fact">
      <View className="pane__quiet">{label}</View>
      <View className="pane__said">{children}</View>
    </View>
  )
}
