import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { usePages } from '@/api/use-pages'
import { Failure } from '@/kit/failure'
import { Loading } from '@/kit/loading'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { listWords, pageWords } from '../words'
import { IssueCard } from './issue-card'

interface IssueListProps {
  view: 'mine' | 'neighbours'
  which: 'all' | 'open' | 'ended'
  /** Where there is nothing. */
  empty: ReactNode
}

/** Issues of one view, page by page; pulled down it is asked for again. */
export function IssueList({ view, which, empty }: IssueListProps) {
  const pages = usePages('GET /issues', { query: { view, ...(which === 'all' ? {} : { state: which }) } })
  usePullDownRefresh(() => {
    void pages.refresh().finally(() => Taro.stopPullDownRefresh())
  })
  const { items, loading, failure } = pages
  if (loading) return <Loading cards={3} />
  if (failure && items.length === 0) return <Failure problem={failure} onRetry={pages.retry} />
  if (items.length === 0) return <>{empty}</>
  const now = new Date()
  return (
    <>
      {failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={pages.refresh}>{pageWords.again}</QuietButton>}>
          {pageWords.stale}
        </Note>
      ) : null}
      {items.map((issue) => (
        <IssueCard key={issue.id} issue={issue} now={now} among={view} />
      ))}
      {pages.addFailure ? (
        <Failure problem={pages.addFailure} onRetry={pages.more} />
      ) : pages.hasMore ? (
        <QuietButton block onPress={pages.more}>
          {listWords.more}
        </QuietButton>
      ) : null}
    </>
  )
}
