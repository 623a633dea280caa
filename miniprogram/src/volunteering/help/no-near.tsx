import { Empty } from '@/kit/empty'
import { open } from '@/kit/routes'
import { useMe } from '@/session/me'
import { listWords as words } from './words'

/** Nothing wanted near me: because my door is not confirmed, so that nothing is near; or because nobody waits. */
export function NoNear() {
  const me = useMe().data
  if (!me || me.posts.length || me.doors.some(({ status }) => status === 'confirmed')) return <Empty icon="neighbours" words={words.emptyNear} />
  if (me.doors.length) return <Empty icon="clock" words={words.nearWaiting} action={{ words: words.myDoor, onPress: () => open('door') }} />
  return <Empty icon="key" words={words.nearNoDoor} action={{ words: words.bind, onPress: () => open('bind') }} />
}
