import { useRouter } from '@tarojs/taro'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { type Me, useMe } from '@/session/me'
import { inviteWords } from '../words'
import { Filling } from './filling'

/** 约访: a leader or the desk invites a resident. Opened with `?issue=` for its reporter. */
export default function Invite() {
  const me = useMe()
  const { issue = '' } = useRouter().params
  return (
    <Screen title={inviteWords.title}>
      <Loaded call={me} cards={3}>
        {(person) =>
          person.can.invite ? <Filling place={placeOf(person)} issue={issue} /> : <Empty icon="neighbours" words={inviteWords.cannot} action={{ words: inviteWords.toMine, onPress: () => open('invitations') }} />
        }
      </Loaded>
    </Screen>
  )
}

/** Where she looks for residents: the place of the post under which she invites. An administrator of everything has none. */
function placeOf({ posts, community }: Me): string {
  const post = posts.find(({ role }) => role === 'desk') ?? posts.find(({ role }) => role === 'professional' || role === 'administrator')
  return post?.place || (community?.code ?? '')
}
