import { useRouter } from '@tarojs/taro'
import type { Role } from '@shared/people/roles'
import { useCall } from '@/api/use-call'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { Loading } from '@/kit/loading'
import { Note } from '@/kit/note'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { type Me, useMe } from '@/session/me'
import { requestWords } from '../words'
import { Filling } from './filling'

/** Asking for an errand at the door: for oneself, for whoever gave consent, or for a resident of one's places. Opened with `?service=` from a service. */
export default function RequestErrand() {
  const me = useMe()
  const { service = '' } = useRouter().params
  return (
    <Screen title={requestWords.title}>
      <Loaded call={me} cards={3}>
        {(person) => <Asking me={person} service={service} />}
      </Loaded>
    </Screen>
  )
}

/** Posts that may ask for a resident of their places. */
const asking: readonly Role[] = ['grid_worker', 'building_chief', 'unit_chief', 'community_contact', 'desk', 'administrator']

function Asking({ me, service }: { me: Me; service: string }) {
  const consents = useCall('GET /consents', {}, { whenShown: false })
  if (consents.loading) return <Loading cards={3} />
  const givers = consents.data?.received.map(({ giver }) => giver) ?? []
  const within = me.posts.find(({ role }) => asking.includes(role))?.place ?? null
  const doors = me.doors.map(({ household, label }) => ({ code: household, label }))
  if (!doors.length && !givers.length && within === null) {
    return <Empty icon="key" words={requestWords.noDoor} action={{ words: requestWords.bind, onPress: () => open('bind') }} />
  }
  return (
    <>
      {consents.failure ? <Note tone="warning">{requestWords.consentsFailed}</Note> : null}
      <Filling doors={doors} givers={givers} within={within} service={service} />
    </>
  )
}
