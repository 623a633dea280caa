import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { type Me, useMe } from '@/session/me'
import { reportWords } from '../words'
import { Filling } from './filling'

/** Reporting an issue: what, a photo or a few words, where; the rest is filled in. */
export default function Report() {
  const me = useMe()
  // Without a network nobody knows the door, but the server does: the report waits and is sent without a place.
  const unknown = me.data === undefined && me.failure?.code === 'offline'
  return (
    <Screen title={reportWords.title}>
      {unknown ? (
        <Filling me={null} />
      ) : (
        <Loaded call={me} cards={3}>
          {(person) => (canReport(person) ? <Filling me={person} /> : <Empty icon="key" words={reportWords.noDoor} action={{ words: reportWords.bind, onPress: () => open('bind') }} />)}
        </Loaded>
      )}
    </Screen>
  )
}

/** Who has a door or a post in some community can say where it is. */
const canReport = ({ doors, posts }: Me): boolean => doors.length > 0 || posts.length > 0
