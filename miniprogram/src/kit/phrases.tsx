import { View } from '@tarojs/components'
import { Press } from './press'
import './phrases.scss'

interface PhrasesProps {
  phrases: readonly string[]
  /** The text as it stands. */
  text: string
  onChange: (text: string) => void
}

/** Ready-made plain phrases under a text. A tap puts one into it; what is already written stays. */
export function Phrases({ phrases, text, onChange }: PhrasesProps) {
  const rest = phrases.filter((phrase) => !text.includes(phrase))
  if (rest.length === 0) return null
  return (
    <View className="phrases">
      <View className="phrases__lead">可以直接选一条，再改几个字：</View>
      {rest.map((phrase) => (
        <Press key={phrase} className="phrases__phrase" onPress={() => onChange(withPhrase(text, phrase))}>
          {phrase}
        </Press>
      ))}
    </View>
  )
}

/** The text with a phrase after it, parted by a full stop where the text does not end in one. */
export function withPhrase(text: string, phrase: string): string {
  const written = text.trim()
  if (!written) return phrase
  return written + (/[。！？；，.!?]$/.test(written) ? '' : '。') + phrase
}
