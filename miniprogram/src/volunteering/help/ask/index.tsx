import type { Role } from '@shared/people/roles'
import { useCall } from '@/api/use-call'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { type Me, useMe } from '@/session/me'
import { Filling } from './filling'
import { askWords as words } from './words'

/** Asking neighbours for help: for oneself, for family, for whoever gave consent, or for a resident of one's places. */
export default function AskHelp() {
  const me = useMe()
  return (
    <Screen title={words.title}>
      <Loaded call={me} cards={3}>
        {(person) => <Asking me={person} />}
      </Loaded>
    </Screen>
  )
}

/** Posts that may ask for a resident of their places. */
const asking: readonly Role[] = ['grid_worker', 'building_chief', 'unit_chief', 'community_contact', 'desk', 'administrator']

function Asking({ me }: { me: Me }) {
  const persons = useCall('GET /help-requests/persons', {}, { whenShown: false })
  const within = me.posts.find(({ role }) => asking.includes(role))?.place ?? null
  const doors = me.doors.filter(({ status }) => status === 'confirmed').map(({ household, label }) => ({ code: household, label }))
  return (
    <Loaded call={persons} cards={3}>
      {({ items }) =>
        items.length || within !== null ? (
          <Filling persons={items} doors={doors} within={within} me={me.id} desk={me.can.desk} />
        ) : me.doors.length ? (
          <Empty icon="clock" words={words.waiting} action={{ words: words.errandInstead, onPress: () => open('requestErrand') }} />
        ) : (
          <Empty icon="key" words={words.noDoor} action={{ words: words.bind, onPress: () => open('bind') }} />
        )
      }
    </Loaded>
  )
}
