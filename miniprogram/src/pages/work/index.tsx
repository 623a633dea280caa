import { useState } from 'react'
import { type WorkListName, WorkList, workLists, workWords } from '@/issues'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { openTab } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { Segments } from '@/kit/segments'
import { useMe } from '@/session/me'
import { Beside } from './beside'

/** What waits for a chief or worker, what was first asked of her, and what there is in her place. */
export default function Work() {
  const me = useMe()
  const [list, setList] = useState<WorkListName>('todo')
  return (
    <Screen title={workWords.title} tab="work">
      <Loaded call={me} cards={3}>
        {(person) =>
          person.can.work ? (
            <>
              <Beside me={person} />
              <Segments
                label={workWords.lists}
                options={workLists.map(({ list: value, label }) => ({ value, label, count: value === 'todo' ? person.counts.todo : undefined }))}
                value={list}
                onChange={setList}
              />
              <WorkList key={list} list={list} onList={setList} />
            </>
          ) : (
            <Empty icon="todo" words={workWords.notForYou} action={{ words: workWords.toMine, onPress: () => openTab('mine') }} />
          )
        }
      </Loaded>
    </Screen>
  )
}
