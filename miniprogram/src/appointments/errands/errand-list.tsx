import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePages } from '@/api/use-pages'
import { Empty } from '@/kit/empty'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { Segments } from '@/kit/segments'
import { useMe } from '@/session/me'
import { PageList } from '@/kit/page-list'
import { ErrandCard } from './errand-card'
import { listWords } from './words'
import '../lines.scss'

export type ErrandView = keyof typeof listWords.views
type Which = 'open' | 'ended'

interface ErrandListProps {
  view: ErrandView
  onView: (view: ErrandView) => void
}

/** Errands of one view; what waits for a worker comes by what runs out first. */
export function ErrandList({ view, onView }: ErrandListProps) {
  const me = useMe()
  const [which, setWhich] = useState<Which>('open')
  const [notice, setNotice] = useState<string | null>(null)
  const pages = usePages('GET /errands', { query: { view, ...(view === 'todo' ? {} : { state: which }) } })
  const refresh = () => Promise.all([pages.refresh(), me.refresh()])
  const now = new Date()
  return (
    <>
      {view === 'todo' ? (
        <View className="lead-row">
          <View className="quiet-line">{listWords.leads.todo}</View>
          <QuietButton icon="refresh" onPress={refresh}>
            {listWords.refresh}
          </QuietButton>
        </View>
      ) : (
        <Segments
          label={listWords.which}
          options={[
            { value: 'open', label: listWords.open },
            { value: 'ended', label: listWords.ended },
          ]}
          value={which}
          onChange={setWhich}
        />
      )}
      {notice ? (
        <Note tone="warning" action={<QuietButton onPress={() => setNotice(null)}>{listWords.understood}</QuietButton>}>
          {notice}
        </Note>
      ) : null}
      <PageList pages={pages} empty={<Nothing view={view} which={which} desk={me.data?.can.desk ?? false} onView={onView} onWhich={setWhich} />}>
        {(errand) => (
          <ErrandCard
            errand={errand}
            now={now}
            onOvertaken={(words) => {
              setNotice(words)
              void refresh()
            }}
          />
        )}
      </PageList>
    </>
  )
}

function Nothing({ view, which, desk, onView, onWhich }: ErrandListProps & { which: Which; desk: boolean; onWhich: (which: Which) => void }) {
  if (view === 'todo') return <Empty icon="done" words={listWords.emptyTodo} action={desk ? { words: listWords.seePlace, onPress: () => onView('place') } : undefined} />
  if (which === 'ended') return <Empty icon="items" words={listWords.emptyEnded} action={{ words: listWords.seeOpen, onPress: () => onWhich('open') }} />
  if (view === 'place') return <Empty icon="done" words={listWords.emptyPlace} action={{ words: listWords.seeEnded, onPress: () => onWhich('ended') }} />
  return <Empty icon="bag" words={listWords.emptyMine} />
}
