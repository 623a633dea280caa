import { View } from '@tarojs/components'
import { speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Tag } from '@/kit/tag'
import { statementWords as words } from './words'
import { saidWith } from './said-with'
import { type Entry, titleOf } from './title'
import '../timebank.scss'

/** One movement: what it was, how much, from where or for what, when, and what there was after it. */
export function EntryCard({ entry, now }: { entry: Entry; now: Date }) {
  const { minutes, after, at, source, words: said, reversedBy } = entry
  return (
    <Card>
      <View className="hours__row">
        <View>{titleOf(entry)}</View>
        <View className={`hours__moved${minutes > 0 ? ' hours__moved--in' : ''}`}>{words.moved(minutes)}</View>
      </View>
      {source?.label ? <View className="hours__said">{minutes < 0 ? words.for(source.label) : words.from(source.label)}</View> : null}
      {said ? <View className="hours__said">{saidWith(entry.kind, said)}</View> : null}
      {reversedBy ? (
        <Tag icon="returned" tone="warning">
          {words.reversed}
        </Tag>
      ) : null}
      <View className="hours__row">
        <View className="hours__small">{speakMoment(at, now)}</View>
        <View className="hours__small">{words.after(after)}</View>
      </View>
      {source?.type === 'redemption' ? <QuietButton onPress={() => open('redemption', { id: source.id })}>{words.seeRedemption}</QuietButton> : null}
    </Card>
  )
}
