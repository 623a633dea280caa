import { Image, View } from '@tarojs/components'
import './shown-code.scss'

/** What is shown at a counter: a QR, and the same as a few large letters for when nobody scans. `note` says what it is for. */
export function ShownCode({ code, note }: { code: { text: string; image: string }; note: string }) {
  return (
    <View className="code">
      <Image className="code__image" src={code.image} mode="scaleToFill" />
      <View className="code__text">{code.text}</View>
      <View className="code__note">{note}</View>
    </View>
  )
}
