import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Pages } from '@/api/use-pages'
import { Failure } from './failure'
import { Loading } from './loading'
import { Note } from './note'
import { QuietButton } from './quiet-button'
import { useWide } from './use-wide'
import './desk.scss'

interface DeskPagesProps<T> {
  pages: Pages<T>
  /** The word with which its things are counted; 项 unless told. */
  unit?: string
  /** Where there is nothing. */
  empty: ReactNode
  /** The table of what is there. */
  children: ReactNode
}

/** What comes page by page for a table: as a skeleton, as a failure, empty, or the table with how many it has. */
export function DeskPages<T>({ pages, unit = '项', empty, children }: DeskPagesProps<T>) {
  const wide = useWide()
  const { items, loading, failure } = pages
  if (loading) return <Loading cards={4} />
  if (failure && items.length === 0) return <Failure problem={failure} onRetry={pages.retry} />
  if (items.length === 0) return <>{empty}</>
  return (
    <>
      {failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={pages.refresh}>再试一次</QuietButton>}>
          没能更新，下面是刚才取到的内容。
        </Note>
      ) : null}
      <View className="desk-count">
        <View>{pages.hasMore ? `已列出 ${items.length} ${unit}，还有更多` : `共 ${items.length} ${unit}`}</View>
        {wide ? <View>上下箭头移动，回车打开，Esc 关闭</View> : null}
      </View>
      {children}
      {pages.addFailure ? <Failure problem={pages.addFailure} onRetry={pages.more} /> : pages.hasMore ? <QuietButton block onPress={pages.more}>显示更多</QuietButton> : null}
    </>
  )
}
