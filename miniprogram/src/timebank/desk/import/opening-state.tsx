import { Progress } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '@/api/use-ask'
import { Card } from '@/kit/card'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { CellErrors } from '@/places'
import type { Opening } from './signs'
import { openingWords as words } from './words'
import '@/kit/desk.scss'

interface OpeningStateProps {
  opening: Opening
  onApplied: (after: Opening) => void
  onRefused: () => Promise<void>
  onAnother: () => void
}

/** How an import stands, in words, with what there is to do about it. */
export function OpeningState({ opening, onApplied, onRefused, onAnother }: OpeningStateProps) {
  const { state, rows, checked, booked, total, errors, errorCount } = opening
  const another = (
    <QuietButton block icon="upload" onPress={onAnother}>
      {words.another}
    </QuietButton>
  )
  switch (state) {
    case 'checking':
      return <Running words={checked ? words.checkedSoFar(checked) : words.reading} percent={null} />
    case 'applying':
      return <Running words={words.bookedSoFar(booked, rows)} percent={rows > 0 ? Math.floor((booked / rows) * 100) : 0} />
    case 'invalid':
      return (
        <>
          <Note tone="danger">{words.invalid(errorCount)}</Note>
          <Card>
            <CellErrors errors={errors} count={errorCount} />
          </Card>
          <MainButton icon="upload" onPress={onAnother}>{words.again}</MainButton>
        </>
      )
    case 'ready':
      return (
        <>
          <Note tone="done">{words.ready(rows, total)}</Note>
          <Apply opening={opening} onApplied={onApplied} onRefused={onRefused} />
          {another}
        </>
      )
    case 'done':
      return (
        <>
          <Note tone="done">{words.done(booked, total)}</Note>
          {another}
        </>
      )
    case 'failed':
      return (
        <>
          <Note tone="danger">{words.failed(booked, errorCount)}</Note>
          <Card>
            <CellErrors errors={errors} count={errorCount} label={words.failed(booked, errorCount)} />
          </Card>
          {opening.can.apply ? <Apply opening={opening} onApplied={onApplied} onRefused={onRefused} /> : <Note>{words.gone}</Note>}
          {another}
        </>
      )
  }
}

function Running({ words: said, percent }: { words: string; percent: number | null }) {
  return (
    <>
      <Note tone="pine" icon="clock">{said}</Note>
      {percent === null ? null : <Progress percent={percent} />}
      <View className="pane__quiet">{words.leave}</View>
    </>
  )
}

/** Booking, asked once more: it can be undone row by row only, by two people. */
function Apply({ opening: { id, state, rows, booked, total, place }, onApplied, onRefused }: Omit<OpeningStateProps, 'onAnother'>) {
  const { ask, problem } = useAsk()
  const [asking, setAsking] = useState(false)
  // Rows are counted by a check that came to its end.
  const brokeOff = state === 'failed' && rows === 0
  const apply = async () => {
    const after = await ask('POST /timebank/imports/:id/apply', { params: { id } })
    setAsking(false)
    if (after) onApplied(after)
    else await onRefused()
  }
  if (!asking) {
    return (
      <>
        {problem ? <Note tone="danger">{problem.message}</Note> : null}
        <MainButton onPress={() => setAsking(true)}>{brokeOff ? words.checkAgain : state === 'failed' ? words.goOn(rows - booked) : words.apply(rows)}</MainButton>
      </>
    )
  }
  return (
    <>
      <Note tone="warning">{brokeOff ? words.sureCheckAgain : state === 'failed' ? words.sureGoOn : words.sure(rows, total, place.label)}</Note>
      <MainButton onPress={apply} busyWords={words.applying}>{words.confirm}</MainButton>
      <QuietButton block onPress={() => setAsking(false)}>{words.notNow}</QuietButton>
    </>
  )
}
