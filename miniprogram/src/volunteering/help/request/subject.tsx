import { View } from '@tarojs/components'
import { helpPayerLabels } from '@shared/volunteering/help'
import { speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { speakWindow } from '@/kit/day-part'
import { useMe } from '@/session/me'
import { useNear } from '@/session/near'
import { IconLine } from '../../icon-line'
import { type HelpDetail, whereOf } from '../standing'
import { helpWords, listWords } from '../words'
import '../../volunteering.scss'
import '../help.scss'

/** What was asked for, when and where, and what it is worth. */
export function Subject({ request, now }: { request: HelpDetail; now: Date }) {
  const near = useNear()
  const me = useMe()
  const { text, window, minutes, payer, place, askedAt, mine, person, state } = request
  const earning = mine === 'helper' || payer === null
  // Afterwards it may have been less.
  const ahead = state === 'open' || state === 'taken'
  return (
    <Card title={helpWords.subject} aside={earning && ahead ? <View className="help__worth">{listWords.worth(minutes)}</View> : undefined}>
      <View className="serving">
        <View className="serving__said">{text}</View>
        <IconLine icon="calendar">{speakWindow(window, now).trim()}</IconLine>
        {earning && ahead ? null : <IconLine icon="clock">{helpWords.minutes(minutes) + (earning ? '' : `，${payer === 'self' && !person.me ? helpWords.paidBy(person.name) : helpPayerLabels[payer]}`)}</IconLine>}
        <IconLine icon="place">{person.me ? near(place.label) : whereOf(place, me.data?.doors ?? [], near)}</IconLine>
        <View className="serving__small">{helpWords.askedAt(speakMoment(askedAt, now))}</View>
      </View>
    </Card>
  )
}
