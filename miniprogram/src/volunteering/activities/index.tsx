import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Screen } from '@/kit/screen'
import { Segments } from '@/kit/segments'
import { useMe } from '@/session/me'
import { MyActivities } from './my-activities'
import { NearActivities } from './near-activities'
import { activitiesWords as words } from './words'

type Which = 'near' | 'mine'

/** Activities near me that lie ahead, and those that I take part in, or took. */
export default function Activities() {
  const me = useMe()
  return (
    <Screen title={words.title}>
      <Loaded call={me} cards={3}>
        {({ doors, posts }) => (doors.length || posts.length ? <Shown /> : <Empty icon="key" words={words.noDoor} action={{ words: words.bind, onPress: () => open('bind') }} />)}
      </Loaded>
    </Screen>
  )
}

function Shown() {
  const { view } = useRouter().params
  const [which, setWhich] = useState<Which>(view === 'mine' ? 'mine' : 'near')
  return (
    <>
      <OrganiserCard />
      <Segments
        label={words.which}
        options={[
          { value: 'near', label: words.near },
          { value: 'mine', label: words.mine },
        ]}
        value={which}
        onChange={setWhich}
      />
      {which === 'near' ? <NearActivities /> : <MyActivities onNear={() => setWhich('near')} />}
      <Card>
        <Row icon="neighbours" title={words.organisations} note={words.organisationsNote} onPress={() => void open('organisations')} />
      </Card>
    </>
  )
}

/** The way to the organisers' desk, for whoever is one. */
function OrganiserCard() {
  const { data } = useCall('GET /organisations', { query: { mine: true, state: 'approved', limit: 5 } })
  if (!data?.items.length) return null
  return (
    <Card>
      <Row icon="key" title={words.organise} note={words.organiseNote(data.items.map(({ name }) => name).join('、'))} onPress={() => void open('organise')} />
    </Card>
  )
}
