import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Pages } from '@/api/use-pages'
import { Failure } from '@/kit/failure'
import { Loading } from '@/kit/loading'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { useWide } from '@/kit/use-wide'
import { deskWords as words } from './words'
import './desk.scss'

interface DeskPagesProps<T> {
  pages: Pages<T>
  /** Where there is nothing. */
  empty: ReactNode
  /** The table of what is there. */
  children: ReactNode
}

/** What comes page by page for a table: as a skeleton, as a failure, empty, or the table with how many it has. */
export function DeskPages<T>({ pages, empty, children }: DeskPagesProps<T>) {
  const wide = useWide()
  const { items, loading, failure } = pages
  if (loading) return <Loading cards={4} />
  if (failure && items.length === 0) return <Failure problem={failure} onRetry={pages.retry} />
  if (items.length === 0) return <>{empty}</>
  return (
    <>
      {failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={pages.refresh}>{words.again}</QuietButton>}>
          {words.stale}
        </Note>
      ) : null}
      <View className="time-desk__count">
        <View>{words.shown(items.length, pages.hasMore)}</View>
        {wide ? <View>{words.keys}</View> : null}
      </View>
      {children}
      {pages.addFailure ? <Failure problem={pages.addFailure} onRetry={pages.more} /> : pages.hasMore ? <QuietButton block onPress={pages.more}>{words.more}</QuietButton> : null}
    </>
  )
}
