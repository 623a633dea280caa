import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePages } from '@/api/use-pages'
import { Empty } from '@/kit/empty'
import { Note } from '@/kit/note'
import { PageList } from '@/kit/page-list'
import { open } from '@/kit/routes'
import { focusRow } from '@/kit/row-props'
import { Segments } from '@/kit/segments'
import { useWide } from '@/kit/use-wide'
import { DetailPane } from './detail-pane'
import { HelpTable } from './help-table'
import { deskWords as words } from './words'
import '../../volunteering.scss'
import './desk.scss'

type Which = 'open' | 'ended'

/** What waits for the desk, the longest first, and the one that was opened beside it. */
export function Desk() {
  const wide = useWide()
  const [which, setWhich] = useState<Which>('open')
  const [opened, setOpened] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const pages = usePages('GET /help-requests', { query: { view: 'desk', state: which } })
  const now = new Date()
  const show = (id: string) => {
    setSaid(null)
    if (wide) setOpened(id)
    else void open('helpRequest', { id })
  }
  const close = () => {
    if (opened) focusRow(opened)
    setOpened(null)
  }
  return (
    <View className="help-desk">
      <View className="help-desk__list">
        <Segments
          label={words.which}
          options={[
            { value: 'open', label: words.open },
            { value: 'ended', label: words.ended },
          ]}
          value={which}
          onChange={(value) => {
            setOpened(null)
            setWhich(value)
          }}
        />
        {said ? <Note tone="done">{said}</Note> : null}
        {wide && pages.items.length ? <View className="serving__small">{words.keys}</View> : null}
        <PageList pages={{ ...pages, items: pages.items.length ? [{ id: which, rows: pages.items }] : [] }} empty={<Empty icon="done" words={which === 'open' ? words.empty : words.emptyEnded} />}>
          {({ rows }) => <HelpTable items={rows} opened={wide ? opened : null} now={now} onOpen={show} onClose={close} onEnd={pages.more} />}
        </PageList>
      </View>
      {wide ? (
        <DetailPane
          id={opened}
          now={now}
          onClose={close}
          onDone={(what) => {
            setSaid(what)
            setOpened(null)
            void pages.refresh()
          }}
        />
      ) : null}
    </View>
  )
}
