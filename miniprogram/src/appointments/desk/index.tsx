import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { openTab } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { useMe } from '@/session/me'
import { Catalogue } from './catalogue'
import { catalogueWords as words } from './words'

/** What the desk offers, to be edited. On a wide screen the list and a service stand side by side. */
export default function ServicesDeskPage() {
  const me = useMe()
  return (
    <Screen title={words.title} wide>
      <Loaded call={me} cards={3}>
        {({ can }) => (can.desk ? <Catalogue counter={can.counter} /> : <Empty icon="items" words={words.notForYou} action={{ words: words.toMine, onPress: () => openTab('mine') }} />)}
      </Loaded>
    </Screen>
  )
}
