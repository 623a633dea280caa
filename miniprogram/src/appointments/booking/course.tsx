import { speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import type { IconName } from '@/kit/icon'
import { Timeline } from '@/kit/timeline'
import { useNear } from '@/session/near'
import type { BookingDetail } from './acts'
import { bookingWords } from './words'

const icons: Record<string, IconName> = {
  'booking.booked': 'calendar',
  'booking.queued': 'clock',
  'booking.offered': 'bell',
  'booking.lapsed': 'close',
  'booking.displaced': 'warning',
  'booking.rescheduled': 'refresh',
  'booking.cancelled': 'close',
  'booking.declined': 'close',
  'booking.arrived': 'place',
  'booking.called': 'bell',
  'booking.missed': 'warning',
  'booking.promised': 'certificate',
  'booking.judged': 'star',
  'booking.objected': 'message',
  'booking.issueRaised': 'report',
  'booking.providerChanged': 'person',
}

/** What happened to it, in plain words, newest first. */
export function Course({ booking: { timeline }, now }: { booking: BookingDetail; now: Date }) {
  const near = useNear()
  if (timeline.length === 0) return null
  const steps = timeline.map(({ at, type, words, note }, index) => ({ key: `${index}`, time: speakMoment(at, now), words: near(words), note, icon: icons[type], state: 'past' as const })).reverse()
  return (
    <Card title={bookingWords.course}>
      <Timeline steps={steps} />
    </Card>
  )
}
