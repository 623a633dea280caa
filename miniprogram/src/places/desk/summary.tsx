import { View } from '@tarojs/components'
import { type ImportView, importWords, thousands } from './words'
import './summary.scss'

/** What a table means for the database, in rows. */
export function Summary({ summary }: { summary: NonNullable<ImportView['summary']> }) {
  return (
    <View className="summary">
      {(['created', 'changed', 'unchanged'] as const).map((part) => (
        <View key={part} className="summary__part">
          <View className="summary__count">{thousands(summary[part])}</View>
          <View className="summary__words">{importWords[part]}</View>
        </View>
      ))}
    </View>
  )
}
