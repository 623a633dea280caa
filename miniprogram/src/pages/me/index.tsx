import { useState } from 'react'
import { View } from '@tarojs/components'
import { speakLabel } from '@shared/places/speak-label'
import { signOut } from '@/api/call'
import { Card } from '@/kit/card'
import { Loaded } from '@/kit/loaded'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Screen } from '@/kit/screen'
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
    <Screen
      title={meWords.title}
      tab="me"
      foot={
        leaving ? (
          <>
            {unsent ? <Note tone="warning">{meWords.unsent(unsent)}</Note> : null}
            <View>{meWords.signOutNote}</View>
            <MainButton tone="danger" icon="leave" onPress={signOut}>
              {meWords.signOutSure}
            </MainButton>
            <QuietButton block onPress={() => setLeaving(false)}>
              {meWords.stay}
            </QuietButton>
          </>
        ) : null
      }
    >
      <Card>
        <SwitchRow icon="letters" title={meWords.elder} note={meWords.elderNote} on={elder} onChange={setElder} />
      </Card>
      <Loaded call={me}>
        {({ name, phone, doors, posts, community, can, demo }) => (
          <>
            <Card>
              <Row icon="person" title={name} note={phone ?? undefined} />
              <Row icon="bell" title={meWords.notices} onPress={() => void open('notices')} />
              <Row icon="calendar" title={meWords.bookings} onPress={() => void open('bookings')} />
              <Row icon="clock" title={meWords.myTime} note={meWords.myTimeNote} onPress={() => void open('myTime')} />
              <Row icon="calendar" title={meWords.activities} onPress={() => void open('activities', { view: 'mine' })} />
              <Row icon="neighbours" title={meWords.help} onPress={() => void open('help', { view: 'mine' })} />
              <Row icon="person" title={meWords.consents} note={meWords.consentsNote} onPress={() => void open('consents')} />
            </Card>
            <Card title={meWords.doors}>
              {doors.map((door) => (
                <Row key={door.household} icon="building" title={speakLabel(door.label, community?.name)} onPress={() => void open('door')} />
              ))}
              {doors.length === 0 ? <Row icon="building" title={meWords.noDoor} note={meWords.bind} onPress={() => void open('bind')} /> : null}
            </Card>
            {posts.map((post) => (
              <PostCard key={post.id} post={post} onChanged={me.refresh} />
            ))}
            {can.work || can.desk || can.counter || can.importPlaces ? (
              <Card>
                {can.desk ? <Row icon="items" title={meWords.desk} onPress={() => void open('desk')} /> : null}
                {can.counter ? <Row icon="bell" title={meWords.counter} onPress={() => void open('counter')} /> : null}
                {can.desk ? <Row icon="todo" title={meWords.services} onPress={() => void open('servicesDesk')} /> : null}
                {can.desk ? <Row icon="neighbours" title={meWords.receptions} onPress={() => void open('receptions')} /> : null}
                {can.desk ? <Row icon="clock" title={meWords.timeDesk} onPress={() => void open('timebankDesk')} /> : null}
                {can.desk ? <Row icon="returned" title={meWords.objections} onPress={() => void open('objections')} /> : null}
                {can.importPlaces ? <Row icon="building" title={meWords.places} onPress={() => void open('placesDesk')} /> : null}
                {can.work || can.desk ? <Row icon="computer" title={meWords.computer} note={meWords.computerNote} onPress={() => void open('computer')} /> : null}
              </Card>
            ) : null}
            {demo ? (
              <Card>
                <Row icon="refresh" title={meWords.change} note={meWords.changeNote} onPress={() => void signOut()} />
              </Card>
            ) : null}
          </>
        )}
      </Loaded>
      <Card>
        <Row icon="leave" title={meWords.signOut} onPress={() => setLeaving(true)} />
      </Card>
    </Screen>
  )
}
