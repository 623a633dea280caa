import { View } from '@tarojs/components'
import { useState } from 'react'
import { speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { QuietButton } from '@/kit/quiet-button'
import { Tag } from '@/kit/tag'
import { saidWith } from '../../statement/said-with'
import { titleOf } from '../../statement/title'
import { statementWords } from '../../statement/words'
import { AskReversal } from './ask-reversal'
import type { Entry } from './entry'
import { personWords as words } from './words'
import '../../timebank.scss'

interface DeskEntryProps {
  entry: Entry
  now: Date
  onAsked: () => void
}

/** One movement of a resident's account, and the way to ask that it be undone where the desk may. */
export function DeskEntry({ entry, now, onAsked }: DeskEntryProps) {
  const [asking, setAsking] = useState(false)
  const { minutes, after, at, source, words: said, reversedBy, asked, can } = entry
  return (
    <Card>
      <View className="hours__row">
        <View>{titleOf(entry)}</View>
        <View className={`hours__moved${minutes > 0 ? ' hours__moved--in' : ''}`}>{statementWords.moved(minutes)}</View>
      </View>
      {source?.label ? <View className="hours__said">{minutes < 0 ? statementWords.for(source.label) : statementWords.from(source.label)}</View> : null}
      {said ? <View className="hours__said">{saidWith(entry.kind, said)}</View> : null}
      <View className="hours__row">
        <View className="hours__small">{speakMoment(at, now)}</View>
        <View className="hours__small">{words.after(after)}</View>
      </View>
      {reversedBy || asked ? (
        <View className="quiet-row">{reversedBy ? <Tag icon="returned" tone="warning">{statementWords.reversed}</Tag> : <Tag icon="clock" tone="warning">{words.waits}</Tag>}</View>
      ) : null}
      {can.reverse ? (
        asking ? (
          <AskReversal entry={entry} onAsked={onAsked} onClose={() => setAsking(false)} />
        ) : (
          <View className="quiet-row">
            <QuietButton icon="returned" label={words.askLabel(titleOf(entry))} onPress={() => setAsking(true)}>
              {words.ask}
            </QuietButton>
          </View>
        )
      ) : null}
    </Card>
  )
}
