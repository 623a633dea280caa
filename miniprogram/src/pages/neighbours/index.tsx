import { View } from '@tarojs/components'
import { useState } from 'react'
import { IssueList, listWords, type Which, WhichIssues } from '@/issues'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Screen } from '@/kit/screen'
import { type Me, useMe } from '@/session/me'
import './index.scss'

/** What neighbours of my building reported in the open, without their names. */
export default function Neighbours() {
  const me = useMe()
  return (
    <Screen title={listWords.neighboursTitle} tab="neighbours">
      <Loaded call={me} cards={3}>
        {(person) => {
          const lives = person.doors.some(({ status }) => status === 'confirmed')
          return (
            <>
              {lives || person.posts.length ? <Together /> : null}
              {lives ? <List /> : <NoDoor me={person} />}
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}

/** What neighbours do for each other, beside reporting. */
function Together() {
  return (
    <Card>
      <Row icon="neighbours" title={listWords.help} note={listWords.helpNote} onPress={() => void open('help')} />
      <Row icon="calendar" title={listWords.activities} note={listWords.activitiesNote} onPress={() => void open('activities')} />
    </Card>
  )
}

function List() {
  const [which, setWhich] = useState<Which>('all')
  return (
    <>
      <View className="neighbours__hint">{listWords.neighboursHint}</View>
      <WhichIssues value={which} onChange={setWhich} />
      <IssueList
        key={which}
        view="neighbours"
        which={which}
        empty={
          which === 'all' ? (
            <Empty icon="neighbours" words={listWords.nothingNeighbours} action={{ words: listWords.report, onPress: () => open('report') }} />
          ) : (
            <Empty icon="neighbours" words={listWords.nothingMineHere[which]} action={{ words: listWords.seeAll, onPress: () => setWhich('all') }} />
          )
        }
      />
    </>
  )
}

function NoDoor({ me }: { me: Me }) {
  const pending = me.doors.length > 0
  return (
    <Empty
      icon="key"
      words={pending ? listWords.pendingDoor : listWords.noDoor}
      action={{ words: pending ? listWords.myDoor : listWords.bind, onPress: () => open(pending ? 'door' : 'bind') }}
    />
  )
}
