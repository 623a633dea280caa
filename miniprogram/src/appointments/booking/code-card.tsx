import { Card } from '@/kit/card'
import { ShownCode } from '@/kit/shown-code'
import type { BookingDetail } from './acts'
import { bookingWords } from './words'

/** What is shown at the counter: a QR, and the same as a few large letters for when nobody scans. */
export function CodeCard({ code }: Pick<BookingDetail, 'code'>) {
  if (!code) return null
  return (
    <Card title={bookingWords.code}>
      <ShownCode code={code} note={bookingWords.codeNote} />
    </Card>
  )
}
