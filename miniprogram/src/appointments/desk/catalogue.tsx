import { View } from '@tarojs/components'
import useDebounce from 'ahooks/lib/useDebounce'
import { useState } from 'react'
import { usePages } from '@/api/use-pages'
import { Beside } from '@/kit/beside'
import { DeskPages } from '@/kit/desk-pages'
import { Empty } from '@/kit/empty'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { focusRow } from '@/kit/row-props'
import { Segments } from '@/kit/segments'
import { WordsInput } from '@/kit/words-input'
import { ServicePane } from './service-pane'
import { ServicesTable } from './services-table'
import { catalogueWords as words } from './words'
import './desk.scss'

/** Milliseconds without a key before a search is asked. */
const pause = 300

/** The desk's services, and the one that was opened beside them. */
export function Catalogue({ counter }: { counter: boolean }) {
  const [state, setState] = useState<'active' | 'retired'>('active')
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState<string | null>(null)
  const q = useDebounce(typed.trim(), { wait: pause })
  const pages = usePages('GET /services', { query: { limit: 50, ...(q ? { q } : {}), ...(state === 'retired' ? { retired: true } : {}) } })
  const close = () => {
    if (opened) focusRow(opened)
    setOpened(null)
  }
  const none = q ? (
    <Empty icon="search" words={words.nothingFound(q)} action={{ words: words.clear, onPress: () => setTyped('') }} />
  ) : state === 'retired' ? (
    <Empty icon="items" words={words.emptyRetired} />
  ) : (
    <Empty icon="items" words={words.empty} action={{ words: words.add, onPress: () => open('editService') }} />
  )
  return (
    <Beside
      narrow
      label={words.detail}
      choose={words.choose}
      onClose={close}
      acts={opened ? <QuietButton icon="next" onPress={() => open('service', { id: opened })}>{words.asResident}</QuietButton> : null}
      pane={opened ? <ServicePane key={opened} id={opened} onChanged={pages.refresh} /> : null}
    >
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
      <DeskPages pages={pages} empty={none}>
        <ServicesTable items={pages.items} opened={opened} now={new Date()} onOpen={setOpened} onClose={close} onEnd={pages.more} />
      </DeskPages>
    </Beside>
  )
}
