import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Result } from '@shared/api'
import { speakHours } from '@shared/timebank/speak'
import { speakMoment } from '@shared/time/speak'
import { useCall } from '@/api/use-call'
import { Beside } from '@/kit/beside'
import { DeskTable } from '@/kit/desk-table'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { focusRow } from '@/kit/row-props'
import { Tag } from '@/kit/tag'
import { useWide } from '@/kit/use-wide'
import type { Me } from '@/session/me'
import { useDeskPlace } from '../desk-place'
import { deskWords } from '../words'
import { OpeningPane } from './opening-pane'
import { openingSigns } from './signs'
import { StartImport } from './start-import'
import { openingWords as words, stateLabels } from './words'
import '../desk.scss'

type Summary = Result<'GET /timebank/imports'>['items'][number]

const fresh = 'new'

/** The imports of the desk, and beside them one of them or the form for another. */
export function Openings({ me }: { me: Me }) {
  const wide = useWide()
  const imports = useCall('GET /timebank/imports', {})
  // A wide screen has room for the form from the beginning.
  const [opened, setOpened] = useState<string | null>(wide ? fresh : null)
  const desk = useDeskPlace(me)
  const shown = opened === fresh ? null : opened
  const close = () => {
    if (shown) focusRow(shown)
    setOpened(null)
  }
  const pane =
    opened === fresh ? (
      <StartImport
        {...desk}
        onStarted={(id) => {
          setOpened(id)
          void imports.refresh()
        }}
      />
    ) : shown ? (
      <OpeningPane key={shown} id={shown} onChanged={imports.refresh} onAnother={() => setOpened(fresh)} />
    ) : null
  return (
    <Beside label={opened === fresh ? words.start : words.detail} choose={words.choose} onClose={close} pane={pane}>
      <Note>{words.lead}</Note>
      <View className="quiet-row">
        <QuietButton icon="upload" onPress={() => setOpened(fresh)}>{words.start}</QuietButton>
      </View>
      <Loaded call={imports} cards={3}>
        {({ items }) => (
          <>
            {imports.failure ? (
              <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={imports.refresh}>{deskWords.again}</QuietButton>}>
                {deskWords.stale}
              </Note>
            ) : null}
            {items.length === 0 ? <Empty icon="items" words={words.empty} /> : <List items={items} opened={shown} onOpen={setOpened} onClose={close} />}
          </>
        )}
      </Loaded>
    </Beside>
  )
}

interface ListProps {
  items: readonly Summary[]
  opened: string | null
  onOpen: (id: string) => void
  onClose: () => void
}

function List({ items, opened, onOpen, onClose }: ListProps) {
  const now = new Date()
  return (
    <DeskTable
      name="imports"
      label={words.table}
      items={items}
      opened={opened}
      onOpen={onOpen}
      onClose={onClose}
      columns={[
        {
          key: 'file',
          label: words.columns.file,
          cell: ({ file, place }) => (
            <>
              <View className="desk-table__title">{file}</View>
              <View className="desk-table__quiet">{place.label.split(' ').at(-1)}</View>
            </>
          ),
        },
        { key: 'total', label: words.columns.total, number: true, cell: ({ state, total }) => (state === 'invalid' || state === 'checking' ? '' : speakHours(total)) },
        { key: 'at', label: words.columns.at, cell: ({ at }) => speakMoment(at, now) },
        { key: 'state', label: words.columns.state, cell: ({ state }) => <Tag {...openingSigns[state]}>{stateLabels[state]}</Tag> },
      ]}
    />
  )
}
