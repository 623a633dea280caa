import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { usePages } from '@/api/use-pages'
import { Empty } from '@/kit/empty'
import { Failure } from '@/kit/failure'
import { Loading } from '@/kit/loading'
import { PageList } from '@/kit/page-list'
import { Section } from '@/kit/section'
import { ActivityCard } from './activity-card'
import { phaseOf } from './phase'
import { organiseWords as words } from './words'

type Activity = Result<'GET /activities'>['items'][number]

/** What I organise: what runs now, what waits for my word, and what lies ahead. */
export function ComingActivities({ approved, onOrganisations }: { approved: boolean; onOrganisations: () => void }) {
  const ahead = usePages('GET /activities', { query: { view: 'organised' } })
  const unsettled = usePages('GET /activities', { query: { view: 'organised', unsettled: true } })
  const now = new Date()
  const running = ahead.items.filter((activity) => ['running', 'soon'].includes(phaseOf(activity, now)))
  const coming = { ...ahead, items: ahead.items.filter((activity) => !running.includes(activity)) }
  const card = (activity: Activity) => <ActivityCard key={activity.id} activity={activity} phase={phaseOf(activity, now)} now={now} />
  if (ahead.loading || unsettled.loading) return <Loading cards={3} />
  if (ahead.failure && ahead.items.length === 0) return <Failure problem={ahead.failure} onRetry={ahead.retry} />
  if (!unsettled.failure && ahead.items.length + unsettled.items.length === 0) {
    return <Empty icon="calendar" words={approved ? words.nothingComing : words.noneApproved} action={approved ? undefined : { words: words.toOrganisations, onPress: onOrganisations }} />
  }
  return (
    <>
      {running.length ? <Section title={words.running}>{running.map(card)}</Section> : null}
      {unsettled.items.length || unsettled.failure ? (
        <Section title={words.unsettled}>
          <View className="serving__quiet">{words.unsettledHint}</View>
          <PageList pages={unsettled} empty={null}>
            {(activity) => <ActivityCard activity={activity} phase="unsettled" now={now} />}
          </PageList>
        </Section>
      ) : null}
      {coming.items.length || coming.hasMore ? (
        <Section title={words.coming}>
          <PageList pages={coming} empty={null}>{card}</PageList>
        </Section>
      ) : null}
    </>
  )
}
