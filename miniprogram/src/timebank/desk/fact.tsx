import { View } from '@tarojs/components'
import './desk.scss'

/** One line of what is known: its name and what it is. */
export function Fact({ label, children }: { label: string; children: string }) {
  return (
    <View className="time-desk__fact">
      <View className="time-desk__quiet">{label}</View>
      <View className="time-desk__said">{children}</View>
    </View>
  )
}
