import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { speakHours } from '@shared/timebank/speak'
import { earliestCheckIn } from '@shared/volunteering/participation'
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
  const next = nextStepOf(activity, now)
  return (
    <Card title={name} aside={signOf(activity, ahead)} onPress={() => void open('activity', { id })}>
      <IconLine icon="clock">{speakTime(activity, now)}</IconLine>
      <IconLine icon="place">{where}</IconLine>
      {ahead && !mine ? <IconLine icon="neighbours">{placesWords(activity)}</IconLine> : null}
      {next ? <View className="serving__strong">{next}</View> : null}
      <View className="serving__small">{words.by(organisation.name, speakHours(minutes))}</View>
    </Card>
  )
}

function signOf({ state, mine }: Activity, ahead: boolean) {
  if (state === 'cancelled') return <Tag icon="close" tone="warning">{words.cancelled}</Tag>
  if (mine) return <ParticipationTag state={mine} />
  return state === 'open' && !ahead ? <Tag icon="clock">{words.begun}</Tag> : undefined
}

/** What I have to do there now. */
function nextStepOf({ state, mine, start }: Activity, now: Date): string | null {
  const untilStart = new Date(start).getTime() - now.getTime()
  if (state !== 'open') return null
  if (mine === 'signed' && untilStart <= earliestCheckIn * 60_000) return words.checkInNow
  return mine === 'in' && untilStart <= 0 ? words.checkOutThen : null
}
