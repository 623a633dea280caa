import { Empty } from '@/kit/empty'
import { open } from '@/kit/routes'
import { useMe } from '@/session/me'
import { offerWords as words } from './words'

/** Nothing to be had: because her door is not confirmed, so that nobody knows whose shops are hers; or because there are no offers. */
export function NoOffers() {
  const me = useMe().data
  if (!me || me.posts.length || me.doors.some(({ status }) => status === 'confirmed')) {
    return <Empty icon="bag" words={words.empty} action={{ words: words.give, onPress: () => open('giveTime') }} />
  }
  if (me.doors.length) return <Empty icon="clock" words={words.waiting} action={{ words: words.myDoor, onPress: () => open('door') }} />
  return <Empty icon="key" words={words.noDoor} action={{ words: words.bind, onPress: () => open('bind') }} />
}
