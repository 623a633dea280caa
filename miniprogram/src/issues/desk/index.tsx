import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { openTab } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { useMe } from '@/session/me'
import { Desk } from './desk'
import { deskWords } from './words'

/** All items of the places of a desk. On a wide screen the list and an item stand side by side. */
export default function DeskPage() {
  const me = useMe()
  return (
    <Screen title={deskWords.title} wide>
      <Loaded call={me} cards={3}>
        {(person) => (person.can.desk ? <Desk me={person} /> : <Empty icon="items" words={deskWords.notForYou} action={{ words: deskWords.toMine, onPress: () => openTab('mine') }} />)}
      </Loaded>
    </Screen>
  )
}
