import { Image, View } from '@tarojs/components'
import { Card } from '@/kit/card'
import type { BookingDetail } from './acts'
import { bookingWords } from './words'
import '../lines.scss'
import './booking.scss'

/** What is shown at the counter: a QR, and the same as a few large letters for when nobody scans. */
export function CodeCard({ code }: Pick<BookingDetail, 'code'>) {
  if (!code) return null
  return (
    <Card title={bookingWords.code}>
      <View className="code">
        <Image className="code__image" src={code.image} mode="scaleToFill" />
        <View className="code__text">{code.text}</View>
        <View className="small-line code__note">{bookingWords.codeNote}</View>
      </View>
    </Card>
  )
}
