import { useRouter } from '@tarojs/taro'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { goBack, open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { type Me, useMe } from '@/session/me'
import { Pool } from './pool'
import { poolWords as words } from './words'

/** The pool of a community, the one I live in unless another is asked for: its rule, what it has and every movement, for all of the community. */
export default function PoolPage() {
  const me = useMe()
  const { place } = useRouter().params
  return (
    <Screen title={words.title}>
      <Loaded call={me} cards={3}>
        {(person) => <Of me={person} place={place ?? person.community?.code} />}
      </Loaded>
    </Screen>
  )
}

function Of({ me, place }: { me: Me; place: string | undefined }) {
  if (!place) return <Empty icon="neighbours" words={words.noCommunity} action={{ words: words.bind, onPress: () => open('bind') }} />
  const livesHere = me.community?.code === place && me.doors.some(({ status }) => status === 'confirmed')
  return <Pool place={place} gives={livesHere} onBack={goBack} />
}
