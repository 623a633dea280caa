import { View } from '@tarojs/components'
import { speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { Icon } from '@/kit/icon'
import { Press } from '@/kit/press'
import { open } from '@/kit/routes'
import { Tag } from '@/kit/tag'
import { statementWords as words } from './words'
import { leadOf } from './lead'
import { saidWith } from './said-with'
import { type Entry, titleOf } from './title'
import '../timebank.scss'

/** One movement: what it was, how much, from where or for what, when, what there was after it, and the way to what it came from. */
export function EntryCard({ entry, now }: { entry: Entry; now: Date }) {
  const { minutes, after, at, source, words: said, reversedBy } = entry
  return (
    <Card>
      <View className="hours__row">
        <View>{titleOf(entry)}</View>
        <View className={`hours__moved${minutes > 0 ? ' hours__moved--in' : ''}`}>{words.moved(minutes)}</View>
      </View>
      {source?.label ? <Source entry={entry} words={minutes < 0 ? words.for(source.label) : words.from(source.label)} /> : null}
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
    </Card>
  )
}

/** From where or for what, which opens its page where it has one. */
function Source({ entry, words: said }: { entry: Entry; words: string }) {
  const lead = leadOf(entry)
  if (!lead) return <View className="hours__said">{said}</View>
  return (
    <Press className="hours__lead" label={`${said}，${lead.words}`} onPress={() => void open(lead.page, lead.query)}>
      <View className="hours__said">{said}</View>
      <Icon name="next" size="small" />
    </Press>
  )
}
