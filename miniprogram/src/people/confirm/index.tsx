import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePages } from '@/api/use-pages'
import { Empty } from '@/kit/empty'
import { Failure } from '@/kit/failure'
import { Loaded } from '@/kit/loaded'
import { Loading } from '@/kit/loading'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { openTab } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { useMe } from '@/session/me'
import { PendingCard } from './pending-card'
import { confirmWords } from './words'
import './index.scss'

/** Households that say they belong to a door, for whoever answers for it. */
export default function ConfirmHouseholds() {
  const me = useMe()
  return (
    <Screen title={confirmWords.title}>
      <Loaded call={me}>{({ can }) => (can.confirmHouseholds ? <PendingList /> : <Empty icon="key" words={confirmWords.notForYou} />)}</Loaded>
    </Screen>
  )
}

interface Settled {
  words: string
  tone: 'done' | 'warning'
}

function PendingList() {
  const me = useMe()
  const pages = usePages('GET /households/pending', {})
  const [settled, setSettled] = useState<Settled | null>(null)
  const refresh = () => Promise.all([pages.refresh(), me.refresh()])
  const { items, loading, failure } = pages
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh())
  })
  const now = new Date()
  return (
    <>
      {settled ? (
        <Note tone={settled.tone} action={<QuietButton onPress={() => setSettled(null)}>{confirmWords.understood}</QuietButton>}>
          {settled.words}
        </Note>
      ) : null}
      {failure && items.length > 0 ? (
        <Note tone="warning" icon="offline" action={<QuietButton onPress={refresh}>{confirmWords.again}</QuietButton>}>
          {confirmWords.stale}
        </Note>
      ) : null}
      {loading ? (
        <Loading cards={3} />
      ) : failure && items.length === 0 ? (
        <Failure problem={failure} onRetry={pages.retry} />
      ) : items.length === 0 ? (
        <Empty icon="done" words={confirmWords.empty} action={{ words: confirmWords.emptyNext, onPress: () => openTab('work') }} />
      ) : (
        <>
          <View className="confirm__lead">{confirmWords.lead}</View>
          {items.map((pending) => (
            <PendingCard
              key={pending.id}
              pending={pending}
              now={now}
              onSettled={async (words, tone) => {
                setSettled({ words, tone })
                await refresh()
              }}
            />
          ))}
        </>
      )}
      {pages.addFailure ? <Failure problem={pages.addFailure} onRetry={pages.more} /> : pages.hasMore ? <QuietButton block onPress={pages.more}>{confirmWords.more}</QuietButton> : null}
    </>
  )
}
