import { openErrandStates } from '@shared/appointments/errand'
import { speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import type { IconName } from '@/kit/icon'
import { PhotoRow } from '@/kit/photo-row'
import { Timeline, type TimelineStep } from '@/kit/timeline'
import { withoutEcho } from '@/kit/without-echo'
import { useNear } from '@/session/near'
import { type ErrandDetail, headlineOf } from '../standing'
import { errandWords } from '../words'

const icons: Record<string, IconName> = {
  'errand.asked': 'report',
  'errand.dispatched': 'passed',
  'errand.returned': 'returned',
  'errand.rerouted': 'passed',
  'errand.escalated': 'warning',
  'errand.finished': 'check',
  'errand.reopened': 'refresh',
  'errand.confirmed': 'star',
  'errand.cancelled': 'close',
}

/** What happened to it, newest first; above it what it waits for, while it is open. */
export function Course({ errand, now }: { errand: ErrandDetail; now: Date }) {
  const near = useNear()
  const happened = errand.timeline.map(
    ({ at, type, words, note, photos }, index): TimelineStep => ({
      key: `${index}`,
      time: speakMoment(at, now),
      words: near(withoutEcho(words)),
      note,
      icon: icons[type],
      state: 'past',
      children: photos.length ? <PhotoRow photos={photos} /> : undefined,
    }),
  )
  const open = (openErrandStates as readonly string[]).includes(errand.state)
  const waiting: TimelineStep[] = open ? [{ key: 'next', words: headlineOf(errand, now), state: 'next' }] : []
  return (
    <Card title={errandWords.course}>
      <Timeline steps={[...waiting, ...happened.reverse()]} />
    </Card>
  )
}
