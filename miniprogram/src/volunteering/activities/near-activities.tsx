import { usePages } from '@/api/use-pages'
import { Empty } from '@/kit/empty'
import { PageList } from '@/kit/page-list'
import { ActivityCard } from '../activity-card'
import { activitiesWords as words } from './words'

/** What lies ahead in my community, the next first. */
export function NearActivities() {
  const pages = usePages('GET /activities', { query: { view: 'near' } })
  const now = new Date()
  return (
    <PageList pages={pages} empty={<Empty icon="calendar" words={words.noneNear} action={{ words: words.again, onPress: pages.refresh }} />}>
      {(activity) => <ActivityCard activity={activity} now={now} />}
    </PageList>
  )
}
