import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePages } from '@/api/use-pages'
import { Empty } from '@/kit/empty'
import { Failure } from '@/kit/failure'
import { Loading } from '@/kit/loading'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { Segments } from '@/kit/segments'
import { useMe } from '@/session/me'
import { workWords, type WorkListName } from './words'
import { WorkCard } from './work-card'
import './work-list.scss'

/** One of the lists, page by page; pulled down it is asked for again. */
export function WorkList({ list, onList }: { list: WorkListName; onList: (list: WorkListName) => void }) {
  const me = useMe()
  const [which, setWhich] = useState<'open' | 'ended'>('open')
  const [notice, setNotice] = useState<string | null>(null)
  const pages = usePages('GET /issues', { query: { view: list, ...(list === 'todo' ? {} : { state: which }) } })
  const { items, loading, failure } = pages
  const refresh = () => Promise.all([pages.refresh(), me.refresh()])

  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh())
  })
  const now = new Date()
  return (
    <>
      {list === 'todo' ? null : (
        <Segments
          label={workWords.which}
          options={[
            { value: 'open', label: workWords.open },
            { value: 'ended', label: workWords.ended },
          ]}
          value={which}
          onChange={setWhich}
        />
      )}
      <View className="work-list__lead">
        <View>{workWords.leads[list]}</View>
        <QuietButton icon="refresh" onPress={refresh}>
          {workWords.refresh}
        </QuietButton>
      </View>
      {notice ? (
        <Note tone="warning" action={<QuietButton onPress={() => setNotice(null)}>{workWords.understood}</QuietButton>}>
          {notice}
        </Note>
      ) : null}
      {failure && items.length > 0 ? (
        <Note tone="warning" icon="offline" action={<QuietButton onPress={refresh}>{workWords.again}</QuietButton>}>
          {workWords.stale}
        </Note>
      ) : null}
      {loading ? (
        <Loading cards={3} />
      ) : failure && items.length === 0 ? (
        <Failure problem={failure} onRetry={pages.retry} />
      ) : items.length === 0 ? (
        <Nothing list={list} which={which} onList={onList} onWhich={setWhich} />
      ) : (
        items.map((issue) => (
          <WorkCard
            key={issue.id}
            issue={issue}
            now={now}
            onOvertaken={(words) => {
              setNotice(`${issue.category.label}：${words}`)
              void refresh()
            }}
          />
        ))
      )}
      {pages.addFailure ? <Failure problem={pages.addFailure} onRetry={pages.more} /> : pages.hasMore ? <QuietButton block onPress={pages.more}>{workWords.more}</QuietButton> : null}
    </>
  )
}

function Nothing({ list, which, onList, onWhich }: { list: WorkListName; which: 'open' | 'ended'; onList: (list: WorkListName) => void; onWhich: (which: 'open' | 'ended') => void }) {
  if (list === 'todo') return <Empty icon="done" words={workWords.emptyTodo} action={{ words: workWords.emptyTodoNext, onPress: () => onList('place') }} />
  if (which === 'ended') return <Empty icon="items" words={workWords.emptyEnded} action={{ words: workWords.emptyEndedNext, onPress: () => onWhich('open') }} />
  const words = list === 'place' ? workWords.emptyPlace : workWords.emptyFirstAsked
  return <Empty icon="done" words={words} action={{ words: workWords.emptyPlaceNext, onPress: () => onWhich('ended') }} />
}
