import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { speakHours } from '@shared/timebank/speak'
import { Card } from '@/kit/card'
import { open } from '@/kit/routes'
import { Tag } from '@/kit/tag'
import { IconLine } from './icon-line'
import { ParticipationTag } from './participation-tag'
import { placesWords } from './places-words'
import { speakTime } from './speak-time'
import { volunteeringWords as words } from './words'
import './volunteering.scss'

type Activity = Result<'GET /activities'>['items'][number]

/** One activity on a list: what, when, where, for whom one serves, whether there is a place; touching it opens it. */
export function ActivityCard({ activity, now }: { activity: Activity; now: Date }) {
  const { id, name, where, minutes, organisation, state, mine } = activity
  const ahead = state === 'open' && new Date(activity.start) > now
  return (
    <Card title={name} aside={signOf(activity)} onPress={() => void open('activity', { id })}>
      <IconLine icon="clock">{speakTime(activity, now)}</IconLine>
      <IconLine icon="place">{where}</IconLine>
      {ahead && !mine ? <IconLine icon="neighbours">{placesWords(activity)}</IconLine> : null}
      <View className="serving__small">{words.by(organisation.name, speakHours(minutes))}</View>
    </Card>
  )
}

function signOf({ state, mine }: Activity) {
  if (state === 'cancelled') return <Tag icon="close" tone="warning">{words.cancelled}</Tag>
  return mine ? <ParticipationTag state={mine} /> : undefined
}
