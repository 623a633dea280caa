import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { speakHours } from '@shared/timebank/speak'
import { certificatesWords as words } from './words'
import '../timebank.scss'

/** Service by organisation: its name, how often, how long. */
export function ServiceLines({ items }: { items: Result<'GET /timebank/service'>['items'] }) {
  return (
    <>
      {items.map(({ organisation, minutes, times }) => (
        <View className="hours" key={organisation}>
          <View className="hours__said">{organisation}</View>
          <View className="hours__quiet">{words.line(times, speakHours(minutes))}</View>
        </View>
      ))}
    </>
  )
}
