import { useState } from 'react'
import { View } from '@tarojs/components'
import { signOut } from '@/api/call'
import { Card } from '@/kit/card'
import { Loaded } from '@/kit/loaded'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Screen } from '@/kit/screen'
import { Sheet } from '@/kit/sheet'
import { SwitchRow } from '@/kit/switch-row'
import { useOutbox } from '@/outbox'
import { useMe } from '@/session/me'
import { useElder } from '@/theme/elder'
import { PostCard } from './post-card'
import { meWords } from './words'

/** Who I am here, elder mode, my doors and posts, and the way out. */
export default function MePage() {
  const me = useMe()
  const { elder, setElder } = useElder()
  const unsent = useOutbox().length
  const [leaving, setLeaving] = useState(false)
  return (
    <Screen title={meWords.title} tab="me">
      <Card>
        <SwitchRow icon="letters" title={meWords.elder} note={meWords.elderNote} on={elder} onChange={setElder} />
      </Card>
      <Loaded call={me}>
        {({ name, phone, doors, posts, can, demo }) => (
          <>
            <Card>
              <Row icon="person" title={name} note={phone ?? undefined} />
              <Row icon="bell" title={meWords.notices} onPress={() => void open('notices')} />
            </Card>
            <Card title={meWords.doors}>
              {doors.map((door) => (
                <Row key={door.household} icon="building" title={door.label} onPress={() => void open('door')} />
              ))}
              {doors.length === 0 ? <Row icon="building" title={meWords.noDoor} note={meWords.bind} onPress={() => void open('bind')} /> : null}
            </Card>
            {posts.map((post) => (
              <PostCard key={post.id} post={post} onChanged={me.refresh} />
            ))}
            {can.desk || can.importPlaces ? (
              <Card>
                {can.desk ? <Row icon="items" title={meWords.desk} onPress={() => void open('desk')} /> : null}
                {can.importPlaces ? <Row icon="building" title={meWords.places} onPress={() => void open('placesDesk')} /> : null}
              </Card>
            ) : null}
            <Card>
              {demo ? <Row icon="refresh" title={meWords.change} note={meWords.changeNote} onPress={() => void signOut()} /> : null}
              <Row icon="leave" title={meWords.signOut} onPress={() => setLeaving(true)} />
            </Card>
          </>
        )}
      </Loaded>
      <Sheet
        shown={leaving}
        title={meWords.signOutTitle}
        closeWords={meWords.stay}
        onClose={() => setLeaving(false)}
        foot={
          <MainButton tone="danger" onPress={signOut}>
            {meWords.signOut}
          </MainButton>
        }
      >
        {unsent ? <Note tone="warning">{meWords.unsent(unsent)}</Note> : null}
        <View>{meWords.signOutNote}</View>
      </Sheet>
    </Screen>
  )
}
