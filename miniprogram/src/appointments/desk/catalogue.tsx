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
import { Segments } from '@/kit/segments'
import { Sheet } from '@/kit/sheet'
import { useWide } from '@/kit/use-wide'
import { WordsInput } from '@/kit/words-input'
import { ServicePane } from './service-pane'
import { ServicesTable } from './services-table'
import { catalogueWords as words } from './words'
import './desk.scss'

/** Milliseconds without a key before a search is asked. */
const pause = 300

/** The desk's services, and the one that was opened beside them. */
export function Catalogue({ counter }: { counter: boolean }) {
  const wide = useWide()
  const [state, setState] = useState<'active' | 'retired'>('active')
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState<string | null>(null)
  const q = useDebounce(typed.trim(), { wait: pause })
  const pages = usePages('GET /services', { query: { limit: 50, ...(q ? { q } : {}), ...(state === 'retired' ? { retired: true } : {}) } })
  const { items, loading, failure } = pages
  const close = () => {
    if (opened) focusRow(opened)
    setOpened(null)
  }
  const pane = opened ? <ServicePane key={opened} id={opened} onClose={wide ? close : undefined} onChanged={pages.refresh} /> : null
  return (
    <View className="services-desk">
      <View className="services-desk__part">
        <View className="quiet-row">
          <QuietButton icon="plus" onPress={() => open('editService')}>{words.add}</QuietButton>
          <QuietButton icon="neighbours" onPress={() => open('receptions')}>{words.receptions}</QuietButton>
          <QuietButton icon="returned" onPress={() => open('objections')}>{words.objections}</QuietButton>
          {counter ? <QuietButton icon="bell" onPress={() => open('counter')}>{words.counter}</QuietButton> : null}
        </View>
        <View className="services-desk__find">
          <WordsInput label={words.searchLabel} placeholder={words.search} value={typed} onChange={setTyped} max={50} />
          <Segments label={words.states} options={[{ value: 'active', label: words.active }, { value: 'retired', label: words.retired }]} value={state} onChange={setState} />
        </View>
        {failure && items.length > 0 ? (
          <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={pages.refresh}>{words.again}</QuietButton>}>
            {words.stale}
          </Note>
        ) : null}
        {loading ? (
          <Loading cards={4} />
        ) : failure && items.length === 0 ? (
          <Failure problem={failure} onRetry={pages.retry} />
        ) : items.length === 0 ? (
          q ? (
            <Empty icon="search" words={words.nothingFound(q)} action={{ words: words.clear, onPress: () => setTyped('') }} />
          ) : state === 'retired' ? (
            <Empty icon="items" words={words.emptyRetired} />
          ) : (
            <Empty icon="items" words={words.empty} action={{ words: words.add, onPress: () => open('editService') }} />
          )
        ) : (
          <>
            <View className="services-desk__count">
              <View>{words.shown(items.length, pages.hasMore)}</View>
              {wide ? <View>{words.keys}</View> : null}
            </View>
            <ServicesTable items={items} opened={wide ? opened : null} now={new Date()} onOpen={setOpened} onClose={close} onEnd={pages.more} />
          </>
        )}
        {pages.addFailure ? <Failure problem={pages.addFailure} onRetry={pages.more} /> : pages.hasMore ? <QuietButton block onPress={pages.more}>{words.more}</QuietButton> : null}
      </View>
      {wide ? (
        <View className="services-desk__pane" ariaLabel={words.detail}>
          {pane ?? <Empty icon="items" words={words.choose} />}
        </View>
      ) : (
        <Sheet shown={pane !== null} title={words.detail} closeWords={words.close} onClose={close}>
          {pane}
        </Sheet>
      )}
    </View>
  )
}
