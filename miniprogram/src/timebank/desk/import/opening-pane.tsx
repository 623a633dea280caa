import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { Fact } from '@/kit/fact'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { deskWords } from '../words'
import { speakHours } from '@shared/timebank/speak'
import { OpeningState } from './opening-state'
import type { Opening } from './signs'
import { useOpening } from './use-opening'
import { openingWords as words } from './words'
import '@/kit/desk.scss'

interface OpeningPaneProps {
  id: string
  /** It stands otherwise than before. */
  onChanged: () => Promise<void>
  /** Begins another import. */
  onAnother: () => void
}

/** One import: how it stands, what can be done with it now, and what it is. */
export function OpeningPane({ id, onChanged, onAnother }: OpeningPaneProps) {
  const opening = useOpening(id)
  const state = opening.data?.state
  const before = useRef(state)
  useEffect(() => {
    if (before.current && before.current !== state) void onChanged()
    before.current = state
  }, [state, onChanged])
  return (
    <>
      <Loaded call={opening} cards={2}>
        {(data) => (
          <>
            <View className="pane__title">{data.file}</View>
            {opening.failure ? <Note tone="warning" icon="offline">{opening.running ? words.statusLost : deskWords.stale}</Note> : null}
            <OpeningState opening={data} onApplied={opening.replace} onRefused={opening.refresh} onAnother={onAnother} />
            {data.notices.length ? <Note tone="warning">{`${words.notices}：${data.notices.join('；')}`}</Note> : null}
            <Facts opening={data} />
          </>
        )}
      </Loaded>
    </>
  )
}

function Facts({ opening: { place, rows, total, booked, by, at, finishedAt, state } }: { opening: Opening }) {
  const now = new Date()
  const { facts } = words
  return (
    <Card>
      <Fact label={facts.place}>{place.label}</Fact>
      {rows || state === 'checking' ? <Fact label={facts.rows}>{rows ? words.rowsOf(rows) : words.notYet}</Fact> : null}
      {state === 'invalid' ? null : <Fact label={facts.total}>{total ? speakHours(total) : words.notYet}</Fact>}
      {booked ? <Fact label={facts.booked}>{words.rowsOf(booked)}</Fact> : null}
      <Fact label={facts.by}>{by}</Fact>
      <Fact label={facts.at}>{speakMoment(at, now)}</Fact>
      {finishedAt && state === 'done' ? <Fact label={facts.finishedAt}>{speakMoment(finishedAt, now)}</Fact> : null}
    </Card>
  )
}
