import type { Pages } from '@/api/use-pages'
import { Empty } from '@/kit/empty'
import { Failure } from '@/kit/failure'
import { Loading } from '@/kit/loading'
import { PageList } from '@/kit/page-list'
import { Section } from '@/kit/section'
import type { Act } from './act'
import { groupsOf, type Participant } from './groups'
import { ParticipantCard } from './participant-card'
import { participantsWords as words } from './words'

interface ParticipantListProps {
  pages: Pages<Participant>
  ended: boolean
  onAct: (act: Act) => void
  onDone: (before: Participant, after: Participant) => void
  onRefused: () => unknown
}

/** The list under the headings of what there is to do. */
export function ParticipantList({ pages, ended, onAct, onDone, onRefused }: ParticipantListProps) {
  if (pages.loading) return <Loading cards={3} />
  if (pages.failure && pages.items.length === 0) return <Failure problem={pages.failure} onRetry={pages.retry} />
  if (pages.items.length === 0) return <Empty icon="neighbours" words={words.empty} />
  const groups = groupsOf(pages.items)
  return (
    <>
      {groups.map(({ key, participants }, index) => (
        <Section key={key} title={`${ended && key === 'signed' ? words.signedAfter : words.groups[key]} ${participants.length} 人`}>
          {/* What failed, and what more there is, stands once: below the last of them. */}
          <PageList pages={{ ...pages, items: participants, failure: index === 0 ? pages.failure : undefined, ...(index === groups.length - 1 ? {} : { hasMore: false, addFailure: undefined }) }} empty={null}>
            {(participant) => <ParticipantCard participant={participant} onAct={onAct} onDone={(after) => onDone(participant, after)} onRefused={onRefused} />}
          </PageList>
        </Section>
      ))}
    </>
  )
}
