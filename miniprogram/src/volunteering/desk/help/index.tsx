import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { useMe } from '@/session/me'
import { Desk } from './desk'
import { deskWords as words } from './words'

/** What waits for the desk in help among neighbours. On a wide screen the list and one request stand side by side. */
export default function HelpDesk() {
  const me = useMe()
  return (
    <Screen title={words.title} wide>
      <Loaded call={me} cards={3}>
        {({ can }) => (can.desk ? <Desk /> : <Empty icon="returned" words={words.notForYou} action={{ words: words.back, onPress: goBack }} />)}
      </Loaded>
    </Screen>
  )
}
