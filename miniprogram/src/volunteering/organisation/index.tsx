import { useRouter } from '@tarojs/taro'
import { type Called, useCall } from '@/api/use-call'
import { usePages } from '@/api/use-pages'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { MissingPage } from '@/kit/missing-page'
import { Note } from '@/kit/note'
import { PageList } from '@/kit/page-list'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Screen } from '@/kit/screen'
import { Section } from '@/kit/section'
import { ActivityCard } from '../activity-card'
import { organisationsWords as words } from '../organisations/words'
import { volunteeringWords } from '../words'
import { AboutCard, type OrganisationDetail, ProjectsCard } from './about-card'

/** One organisation: what it is, whom to call, its lasting work and what it will do next. */
export default function OrganisationPage() {
  const { id = '' } = useRouter().params
  const organisation = useCall('GET /organisations/:id', { params: { id } })
  if (organisation.data) return <Shown organisation={organisation.data} call={organisation} />
  return <MissingPage title={words.title} call={organisation} notFound={words.notFound} action={{ words: words.toList, onPress: () => open('organisations') }} />
}

function Shown({ organisation, call }: { organisation: OrganisationDetail; call: Called<OrganisationDetail> }) {
  const { id, can, projects, state } = organisation
  return (
    <Screen title={words.title}>
      {call.failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={call.refresh}>{volunteeringWords.again}</QuietButton>}>
          {volunteeringWords.stale}
        </Note>
      ) : null}
      <AboutCard organisation={organisation} />
      {can.edit || can.organise ? (
        <Card>
          {can.organise ? <Row icon="key" title={words.organise} note={words.organiseNote} onPress={() => void open('organise')} /> : null}
          {can.edit ? <Row icon="items" title={words.edit} note={words.editNote} onPress={() => void open('editOrganisation', { id })} /> : null}
        </Card>
      ) : null}
      <ProjectsCard projects={projects} />
      {state === 'approved' ? (
        <Section title={words.activities}>
          <Coming organisation={id} />
        </Section>
      ) : null}
    </Screen>
  )
}

function Coming({ organisation }: { organisation: string }) {
  const pages = usePages('GET /activities', { query: { view: 'near', organisation } })
  const now = new Date()
  return (
    <PageList pages={pages} empty={<Empty icon="calendar" words={words.noActivities} />}>
      {(activity) => <ActivityCard activity={activity} now={now} />}
    </PageList>
  )
}
