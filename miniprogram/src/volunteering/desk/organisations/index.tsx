import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { openTab } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { useMe } from '@/session/me'
import { DeskOrganisations } from './desk-organisations'
import { deskOrganisationsWords as words } from './words'

/** Organisations of the desk's places: what waits for its word, and what it has said. On a wide screen one stands beside the list. */
export default function OrganisationsDeskPage() {
  const me = useMe()
  return (
    <Screen title={words.title} wide>
      <Loaded call={me} cards={3}>
        {({ can }) => (can.desk ? <DeskOrganisations /> : <Empty icon="items" words={words.notForYou} action={{ words: words.toMine, onPress: () => openTab('mine') }} />)}
      </Loaded>
    </Screen>
  )
}
