import { useRouter } from '@tarojs/taro'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { type Me, useMe } from '@/session/me'
import { HallScreen } from './hall-screen'
import { hallWords as words } from './words'

/** The screen of a hall: numbers that are called. Opened with `place`, or for the place of whoever is signed in. */
export default function HallPage() {
  const { place } = useRouter().params
  const me = useMe()
  const code = place ?? (me.data && placeOf(me.data))
  if (code) return <HallScreen place={code} />
  return (
    <Screen title={words.title} wide>
      <Loaded call={me}>{() => <Empty icon="computer" words={words.noPlace} action={{ words: words.toCounter, onPress: () => open('counter') }} />}</Loaded>
    </Screen>
  )
}

/** The place of a desk; for a professional who serves there, the place of her post or the community. */
function placeOf({ posts, community }: Me): string | undefined {
  const post = posts.find(({ role, place }) => role === 'desk' && place) ?? posts.find(({ place }) => place)
  return post?.place || community?.code
}
