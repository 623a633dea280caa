import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { Fragment, type ReactNode } from 'react'
import type { Pages } from '@/api/use-pages'
import { Failure } from './failure'
import { Loading } from './loading'
import { Note } from './note'
import { QuietButton } from './quiet-button'

interface PageListProps<T> {
  pages: Pages<T>
  /** Where there is nothing. */
  empty: ReactNode
  children: (item: T) => ReactNode
}

/** A list that comes page by page: as a skeleton, as a failure, empty, or its items; pulled down it is asked for again. */
export function PageList<T extends { id: string }>({ pages, empty, children }: PageListProps<T>) {
  usePullDownRefresh(() => {
    void pages.refresh().finally(() => Taro.stopPullDownRefresh())
  })
  const { items, loading, failure } = pages
  if (loading) return <Loading cards={3} />
  if (failure && items.length === 0) return <Failure problem={failure} onRetry={pages.retry} />
  if (items.length === 0) return <>{empty}</>
  return (
    <>
      {failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={pages.refresh}>再试一次</QuietButton>}>
          没能更新，下面是刚才取到的内容。
        </Note>
      ) : null}
      {items.map((item) => (
        <Fragment key={item.id}>{children(item)}</Fragment>
      ))}
      {pages.addFailure ? (
        <Failure problem={pages.addFailure} onRetry={pages.more} />
      ) : pages.hasMore ? (
        <QuietButton block onPress={pages.more}>
          显示更多
        </QuietButton>
      ) : null}
    </>
  )
}
