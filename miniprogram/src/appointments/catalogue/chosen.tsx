import { View } from '@tarojs/components'
import { QuietButton } from '@/kit/quiet-button'
import { catalogueWords } from './words'
import './catalogue.scss'

/** What the list is narrowed to, and the way out of it. */
export function Chosen({ label, onAll }: { label: string; onAll: () => void }) {
  return (
    <View className="catalogue__chosen">
      <View className="catalogue__label">{label}</View>
      <QuietButton onPress={onAll}>{catalogueWords.showAll}</QuietButton>
    </View>
  )
}
