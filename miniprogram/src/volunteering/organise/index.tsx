import { useState } from 'react'
import { type Pages, usePages } from '@/api/use-pages'
import type { Result } from '@shared/api'
import { Empty } from '@/kit/empty'
import { MainButton } from '@/kit/main-button'
import { PageList } from '@/kit/page-list'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { Segments } from '@/kit/segments'
import { ActivityCard } from './activity-card'
import { ComingActivities } from './coming-activities'
import { OrganisationCard } from './organisation-card'
import { phaseOf } from './phase'
import { organiseWords as words } from './words'

type Which = 'activities' | 'past' | 'organisations'

/** The organiser's desk: the activities that I organise, and my organisations. */
export default function Organise() {
  const organisations = usePages('GET /organisations', { query: { mine: true } })
  const [chosen, setChosen] = useState<Which | null>(null)
  const approved = organisations.items.some(({ state }) => state === 'approved')
  const some = organisations.items.length > 0
  // Who waits for the desk looks at her organisation first.
  const which = chosen ?? (approved ? 'activities' : 'organisations')
  return (
    <Screen title={words.title} foot={foot(organisations, approved)}>
      {some ? (
        <Segments
          label={words.which}
          options={[
            { value: 'activities', label: words.activities },
            { value: 'past', label: words.past },
            { value: 'organisations', label: words.organisations },
          ]}
          value={which}
          onChange={setChosen}
        />
      ) : null}
      {which === 'activities' ? <ComingActivities approved={approved} onOrganisations={() => setChosen('organisations')} /> : null}
      {which === 'past' ? <Past /> : null}
      {which === 'organisations' ? (
        <PageList pages={organisations} empty={<Empty icon="neighbours" words={words.none} />}>
          {(organisation) => <OrganisationCard organisation={organisation} />}
        </PageList>
      ) : null}
      {which === 'organisations' && approved ? (
        <QuietButton block icon="plus" onPress={() => open('registerOrganisation')}>
          {words.registerAnother}
        </QuietButton>
      ) : null}
    </Screen>
  )
}

/** While the first answer is on its way, or one waits for the desk, there is nothing to do at the thumb. */
function foot({ items, loading, failure }: Pages<Result<'GET /organisations'>['items'][number]>, approved: boolean) {
  if (approved) {
    return (
      <MainButton icon="plus" onPress={() => open('announce')}>
        {words.announce}
      </MainButton>
    )
  }
  if (loading || (failure && items.length === 0) || items.some(({ state }) => state !== 'stopped')) return undefined
  return <MainButton onPress={() => open('registerOrganisation')}>{words.register}</MainButton>
}

function Past() {
  const pages = usePages('GET /activities', { query: { view: 'organised', past: true } })
  const now = new Date()
  return (
    <PageList pages={pages} empty={<Empty icon="calendar" words={words.nothingPast} />}>
      {(activity) => <ActivityCard activity={activity} phase={phaseOf(activity, now)} now={now} />}
    </PageList>
  )
}
