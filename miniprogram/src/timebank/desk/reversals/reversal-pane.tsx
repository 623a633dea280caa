import { View } from '@tarojs/components'
import { useState } from 'react'
import { transferKindLabels } from '@shared/timebank/ledger'
import { speakHours } from '@shared/timebank/speak'
import { speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { Fact } from '@/kit/fact'
import { Note } from '@/kit/note'
import { useWide } from '@/kit/use-wide'
import type { Reversal } from './reversal'
import { SettleReversal } from './settle-reversal'
import { reversalsWords as words, settledTones } from './words'
import '@/kit/desk.scss'

interface ReversalPaneProps {
  reversal: Reversal
  now: Date
  onSettled: (after: Reversal) => void
  /** Somebody else was quicker. */
  onOvertaken: () => void
}

/** One reversal: what it would undo, why, who asked; and the word of another one of the desk. */
export function ReversalPane({ reversal, now, onSettled, onOvertaken }: ReversalPaneProps) {
  const { state, transfer, reason, askedBy, askedAt, settledBy, settledAt, answer, can } = reversal
  const { facts } = words
  const wide = useWide()
  const [refusing, setRefusing] = useState(false)
  const writing = refusing && can.settle
  const settle = <SettleReversal reversal={reversal} refusing={refusing} onRefusing={setRefusing} onSettled={onSettled} onOvertaken={onOvertaken} />
  return (
    <>
      <View className="pane__title">{`${transferKindLabels[transfer.kind]} ${speakHours(transfer.minutes)}`}</View>
      {state === 'asked' ? null : <Note tone={settledTones[state]}>{words.outcome[state]}</Note>}
      {writing ? settle : can.settle ? <Note tone="warning">{words.consequence(speakHours(transfer.minutes), transfer.from, transfer.to)}</Note> : null}
      {/* On a phone what is written down would be out of sight below them. */}
      {writing && !wide ? null : (
        <>
          <Card title={words.why}>
            <View className="pane__said">{reason}</View>
            <Fact label={facts.askedBy}>{`${askedBy}，${speakMoment(askedAt, now)}`}</Fact>
            {settledBy ? <Fact label={facts.settledBy}>{`${settledBy}${settledAt ? `，${speakMoment(settledAt, now)}` : ''}`}</Fact> : null}
            {answer ? <Fact label={facts.answer}>{answer}</Fact> : null}
          </Card>
          <Card title={words.which}>
            <Fact label={facts.from}>{transfer.from}</Fact>
            <Fact label={facts.to}>{transfer.to}</Fact>
            <Fact label={facts.at}>{speakMoment(transfer.at, now)}</Fact>
            {transfer.words ? <Fact label={facts.words}>{transfer.words}</Fact> : null}
          </Card>
        </>
      )}
      {can.settle && !writing ? settle : state === 'asked' && !can.settle ? <Note>{words.notMine}</Note> : null}
    </>
  )
}
