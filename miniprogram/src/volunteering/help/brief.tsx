import { View } from '@tarojs/components'
import { Card } from '@/kit/card'
import { useMe } from '@/session/me'
import { useNear } from '@/session/near'
import { IconLine } from '../icon-line'
import { PartyLine } from './party-line'
import { type HelpDetail, whereOf } from './standing'
import { helpWords } from './words'
import '../volunteering.scss'

/** Which request a step is about: what, for how long, where, for whom, and a call to her. */
export function Brief({ request: { category, text, minutes, place, person } }: { request: HelpDetail }) {
  const near = useNear()
  const me = useMe()
  return (
    <Card title={category.label}>
      <View className="serving">
        <View className="serving__said">{text}</View>
        <IconLine icon="clock">{helpWords.minutes(minutes)}</IconLine>
        {person.me ? null : <IconLine icon="place">{whereOf(place, me.data?.doors ?? [], near)}</IconLine>}
      </View>
      {person.me ? null : <PartyLine role={helpWords.person} person={person} />}
    </Card>
  )
}
