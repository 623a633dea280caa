import { usePages } from '@/api/use-pages'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { PageList } from '@/kit/page-list'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Screen } from '@/kit/screen'
import { useMe } from '@/session/me'
import { OrganisationCard } from './organisation-card'
import { organisationsWords as words } from './words'

/** The registered organisations of my community, and the way to register one. */
export default function Organisations() {
  const me = useMe()
  return (
    <Screen title={words.title}>
      <Loaded call={me} cards={3}>
        {({ doors, posts }) => (doors.length || posts.length ? <List /> : <Empty icon="key" words={words.noDoor} action={{ words: words.bind, onPress: () => open('bind') }} />)}
      </Loaded>
    </Screen>
  )
}

function List() {
  const pages = usePages('GET /organisations', { query: { state: 'approved' } })
  return (
    <>
      <PageList pages={pages} empty={<Empty icon="neighbours" words={words.empty} />}>
        {(organisation) => <OrganisationCard organisation={organisation} />}
      </PageList>
      <Card>
        <Row icon="plus" title={words.register} note={words.registerNote} onPress={() => void open('registerOrganisation')} />
      </Card>
    </>
  )
}
