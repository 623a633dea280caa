import { useState } from 'react'
import { usePages } from '@/api/use-pages'
import { Beside } from '@/kit/beside'
import { DeskPages } from '@/kit/desk-pages'
import { Empty } from '@/kit/empty'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { focusRow } from '@/kit/row-props'
import { Segments } from '@/kit/segments'
import { useWide } from '@/kit/use-wide'
import { DetailPane } from './detail-pane'
import { HelpTable } from './help-table'
import { deskWords as words } from './words'

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
    <Beside
      label={words.detail}
      choose={words.choose}
      icon="scales"
      onClose={close}
      acts={opened ? <QuietButton icon="next" onPress={() => open('helpRequest', { id: opened })}>{words.whole}</QuietButton> : null}
      pane={
        wide && opened ? (
          <DetailPane
            key={opened}
            id={opened}
            now={now}
            onDone={(what) => {
              setSaid(what)
              setOpened(null)
              void pages.refresh()
            }}
          />
        ) : null
      }
    >
      <Segments
        label={words.which}
        options={[
          { value: 'open', label: words.open },
          { value: 'ended', label: words.ended },
        ]}
        value={which}
        onChange={(value) => {
          setSaid(null)
          setOpened(null)
          setWhich(value)
        }}
      />
      {said ? <Note tone="done">{said}</Note> : null}
      <DeskPages pages={pages} unit="件" empty={<Empty icon="done" words={which === 'open' ? words.empty : words.emptyEnded} />}>
        <HelpTable items={pages.items} opened={wide ? opened : null} now={now} onOpen={show} onClose={close} onEnd={pages.more} />
      </DeskPages>
    </Beside>
  )
}
