import { useState } from 'react'
import { usePages } from '@/api/use-pages'
import { Empty } from '@/kit/empty'
import { PageList } from '@/kit/page-list'
import { QuietButton } from '@/kit/quiet-button'
import { Section } from '@/kit/section'
import { ActivityCard } from '../activity-card'
import { activitiesWords as words } from './words'

/** What I take part in, the next first; below, when asked for, what is over. */
export function MyActivities({ onNear }: { onNear: () => void }) {
  const [past, setPast] = useState(false)
  const pages = usePages('GET /activities', { query: { view: 'mine' } })
  const now = new Date()
  return (
    <>
      <PageList pages={pages} empty={<Empty icon="calendar" words={words.noneMine} action={{ words: words.toNear, onPress: onNear }} />}>
        {(activity) => <ActivityCard activity={activity} now={now} />}
      </PageList>
      {past ? (
        <Section title={words.past}>
          <PastActivities />
        </Section>
      ) : (
        <QuietButton block icon="items" onPress={() => setPast(true)}>
          {words.showPast}
        </QuietButton>
      )}
    </>
  )
}

function PastActivities() {
  const pages = usePages('GET /activities', { query: { view: 'mine', past: true } })
  const now = new Date()
  return (
    <PageList pages={pages} empty={<Empty icon="items" words={words.nonePast} />}>
      {(activity) => <ActivityCard activity={activity} now={now} />}
    </PageList>
  )
}
