import { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'
import { useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Loaded } from '@/kit/loaded'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { open, openTab } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Screen } from '@/kit/screen'
import { DoorCard, doorWords } from '@/people'
import { type Me, useMe } from '@/session/me'
import { useSignedIn } from '@/session/session'
import { Jobs } from './jobs'
import { Moving } from './moving'
import { News } from './news'
import { homeWords } from './words'

/** Where I live and who answers for my door, the main jobs, what of mine is moving, what the community tells me. */
export default function Home() {
  const me = useMe()
  const shown = useRef(false)
  useDidShow(() => {
    if (shown.current) void me.refresh()
    shown.current = true
  })
  return (
    <Screen title={me.data?.community?.name ?? homeWords.fallbackTitle} tab="home">
      <Loaded call={me} cards={3}>
        {(person) => (
          <>
            {person.posts.length ? <Posts me={person} /> : null}
            {person.doors.length || !person.posts.length ? <MyDoor community={person.community?.name} /> : null}
            <Jobs />
            <Moving />
            <News unread={person.counts.unreadNotices} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

function MyDoor({ community }: { community?: string }) {
  const called = useCall('GET /me/door', {}, { ready: useSignedIn() !== null })
  return (
    <Loaded call={called} cards={1}>
      {({ doors }) =>
        doors.length ? (
          <>
            {doors.map((door) => (
              <DoorCard key={door.household} door={door} community={community} />
            ))}
          </>
        ) : (
          <Card title={doorWords.noDoor}>
            <Note tone="pine">{doorWords.noDoorNote}</Note>
            <MainButton icon="building" onPress={() => open('bind')}>
              {doorWords.bind}
            </MainButton>
          </Card>
        )
      }
    </Loaded>
  )
}

function Posts({ me: { posts, counts, can } }: { me: Me }) {
  return (
    <Card title={homeWords.posts}>
      {posts.map((post) => (
        <Row key={post.id} icon="place" title={post.placeLabel} note={post.label} />
      ))}
      {can.work ? <Row icon="todo" title={homeWords.todo(counts.todo)} onPress={() => void openTab('work')} /> : null}
      {can.desk ? <Row icon="items" title={homeWords.desk} note={homeWords.deskNote} onPress={() => void open('desk')} /> : null}
    </Card>
  )
}
