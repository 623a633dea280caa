import { useState } from 'react'
import { speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import type { ActivityDetail } from './standing'
import { activityWords as words } from './words'

/** How many dates are shown at first. */
const few = 3

/** Other dates of the same series that lie ahead. */
export function SeriesCard({ series, now }: { series: ActivityDetail['series']; now: Date }) {
  const [all, setAll] = useState(false)
  if (series.length === 0) return null
  return (
    <Card title={words.others}>
      {(all ? series : series.slice(0, few)).map(({ id, start }) => (
        <Row key={id} icon="calendar" title={speakMoment(start, now)} onPress={() => void open('activity', { id })} />
      ))}
      {!all && series.length > few ? (
        <QuietButton block onPress={() => setAll(true)}>
          {words.moreDates}
        </QuietButton>
      ) : null}
    </Card>
  )
}
