import { View } from '@tarojs/components'
import useDebounce from 'ahooks/lib/useDebounce'
import { useState } from 'react'
import { usePages } from '@/api/use-pages'
import { Empty } from '@/kit/empty'
import { Failure } from '@/kit/failure'
import { Loading } from '@/kit/loading'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { focusRow } from '@/kit/row-props'
import { useWide } from '@/kit/use-wide'
import type { Me } from '@/session/me'
import { useNear } from '@/session/near'
import { DetailPane } from './detail-pane'
import { FilterBar } from './filter-bar'
import { changed, filterWords, type Filters, noFilters, queryOf } from './filters'
import { Table } from './table'
import { deskWords } from './words'
import './desk.scss'

/** Milliseconds without a key before a search is asked. */
const pause = 300

/** The desk's list with its filters, and the item that was opened beside it. */
export function Desk({ me }: { me: Me }) {
  const wide = useWide()
  const [filters, setFilters] = useState<Filters>(noFilters)
  const [opened, setOpened] = useState<string | null>(null)
  const q = useDebounce(filters.q, { wait: pause })
  const pages = usePages('GET /issues', { query: queryOf({ ...filters, q }) })
  const { items, loading, failure } = pages
  const looked = filterWords(filters)
  const change = (part: Partial<Filters>) => setFilters(changed(filters, part))
  const clear = () => setFilters(noFilters)
  const show = (id: string) => (wide ? setOpened(id) : void open('issue', { id }))
  const close = () => {
    if (opened) focusRow(opened)
    setOpened(null)
  }
  const near = useNear()
  const now = new Date()
  return (
    <View className="desk">
      <View className="desk__list">
        <FilterBar filters={filters} onChange={change} onClear={clear} within={deskPlace(me)} />
        {failure && items.length > 0 ? (
          <Note tone="warning" icon="offline" action={<QuietButton onPress={pages.refresh}>{deskWords.again}</QuietButton>}>
            {deskWords.stale}
          </Note>
        ) : null}
        {loading ? (
          <Loading cards={4} />
        ) : failure && items.length === 0 ? (
          <Failure problem={failure} onRetry={pages.retry} />
        ) : items.length === 0 ? (
          looked ? (
            <Empty icon="search" words={deskWords.nothingFound(looked)} action={{ words: deskWords.nothingFoundNext, onPress: clear }} />
          ) : (
            <Empty icon="done" words={deskWords.empty} action={{ words: deskWords.emptyNext, onPress: () => change({ state: 'all' }) }} />
          )
        ) : (
          <>
            <View className="desk__count">
              <View>{deskWords.shown(items.length, pages.hasMore)}</View>
              {wide ? <View>{deskWords.keys}</View> : null}
            </View>
            <Table items={items} opened={wide ? opened : null} now={now} near={near} onOpen={show} onClose={close} onEnd={pages.more} />
          </>
        )}
        {pages.addFailure ? <Failure problem={pages.addFailure} onRetry={pages.more} /> : pages.hasMore ? <QuietButton block onPress={pages.more}>{deskWords.more}</QuietButton> : null}
      </View>
      {wide ? <DetailPane id={opened} now={now} onClose={close} onChanged={pages.refresh} /> : null}
    </View>
  )
}

/** The place of the desk, below which places are offered; undefined for an administrator of a whole installation. */
function deskPlace({ posts }: Me): string | undefined {
  return posts.find(({ role }) => role === 'desk' || role === 'administrator')?.place || undefined
}
