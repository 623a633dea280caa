import { View } from '@tarojs/components'
import { useState } from 'react'
import { transferKindLabels } from '@shared/timebank/ledger'
import { speakHours } from '@shared/timebank/speak'
import { speakMoment } from '@shared/time/speak'
import { usePages } from '@/api/use-pages'
import { Beside } from '@/kit/beside'
import { DeskPages } from '@/kit/desk-pages'
import { DeskTable } from '@/kit/desk-table'
import { Empty } from '@/kit/empty'
import { focusRow } from '@/kit/row-props'
import { Segments } from '@/kit/segments'
import { Tag } from '@/kit/tag'
import type { Reversal } from './reversal'
import { ReversalPane } from './reversal-pane'
import { reversalsWords as words, stateSigns } from './words'
import '../desk.scss'

/** What was asked and what was settled, and the one that was opened beside it. */
export function Reversals() {
  const [state, setState] = useState<'asked' | 'settled'>('asked')
  // What was settled here stays open with what came of it, though the list of what waits has it no more.
  const [opened, setOpened] = useState<Reversal | null>(null)
  const pages = usePages('GET /timebank/reversals', { query: { state } })
  const now = new Date()
  const close = () => {
    if (opened) focusRow(opened.id)
    setOpened(null)
  }
  return (
    <Beside
      label={words.detail}
      choose={words.choose}
      onClose={close}
      pane={
        opened ? (
          <ReversalPane
            key={opened.id}
            reversal={opened}
            now={now}
            onSettled={(after) => {
              setOpened(after)
              void pages.refresh()
            }}
            onOvertaken={() => void pages.refresh()}
          />
        ) : null
      }
    >
      <Segments
        label={words.states}
        options={[
          { value: 'asked', label: words.askedOnes },
          { value: 'settled', label: words.settledOnes },
        ]}
        value={state}
        onChange={(to) => {
          setOpened(null)
          setState(to)
        }}
      />
      <DeskPages pages={pages} empty={state === 'asked' ? <Empty icon="done" words={words.empty} /> : <Empty icon="items" words={words.emptySettled} />}>
        <DeskTable
          name="reversals"
          label={words.table}
          items={pages.items}
          opened={opened?.id ?? null}
          onOpen={(id) => setOpened(pages.items.find((one) => one.id === id) ?? null)}
          onClose={close}
          onEnd={pages.more}
          columns={[
            {
              key: 'what',
              label: words.columns.what,
              cell: ({ transfer: { kind, from, to } }) => (
                <>
                  <View className="desk-table__title">{transferKindLabels[kind]}</View>
                  <View className="desk-table__quiet">{words.way(from, to)}</View>
                </>
              ),
            },
            { key: 'minutes', label: words.columns.minutes, number: true, cell: ({ transfer: { minutes } }) => speakHours(minutes) },
            {
              key: 'asked',
              label: words.columns.asked,
              cell: ({ askedBy, askedAt }) => (
                <>
                  <View>{askedBy}</View>
                  <View className="desk-table__quiet">{speakMoment(askedAt, now)}</View>
                </>
              ),
            },
            { key: 'state', label: words.columns.state, cell: (one) => <StateTag reversal={one} /> },
          ]}
        />
      </DeskPages>
    </Beside>
  )
}

function StateTag({ reversal: { state, can } }: { reversal: Reversal }) {
  if (state !== 'asked') return <Tag {...stateSigns[state]}>{words.state[state]}</Tag>
  return can.settle ? <Tag icon="todo" tone="urgent">{words.waitsForMe}</Tag> : <Tag {...stateSigns.asked}>{words.state.asked}</Tag>
}
