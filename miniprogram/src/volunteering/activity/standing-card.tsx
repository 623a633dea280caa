import { View } from '@tarojs/components'
import { Card } from '@/kit/card'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Icon } from '@/kit/icon'
import { useMe } from '@/session/me'
import { IconLine } from '../icon-line'
import { speakTime } from '../speak-time'
import { type ActivityDetail, standingOf } from './standing'
import { activityWords as words } from './words'
import '../volunteering.scss'
import './activity.scss'

/** When, where and how long; and above it how it stands for me and what comes next. */
export function StandingCard({ activity, now }: { activity: ActivityDetail; now: Date }) {
  const { icon, tone, line, next } = standingOf(activity, now)
  return (
    <Card tone={tone === 'warning' ? 'warning' : tone === 'pine' ? 'pine' : 'plain'}>
      <View className="activity__standing">
        <Icon name={icon} />
        <View className="serving__lead">{line}</View>
      </View>
      {next ? <View className="serving__said">{next}</View> : null}
      {activity.participation?.state === 'confirmed' ? (
        <QuietButton icon="clock" onPress={() => open('myTime')}>
          {words.toMyTime}
        </QuietButton>
      ) : null}
    </Card>
  )
}

/** When, for how long, where; the community too, where it is not her own. */
export function WhenCard({ activity, now }: { activity: ActivityDetail; now: Date }) {
  const { minutes, where, place } = activity
  const community = useMe().data?.community?.name
  const known = where.includes(place.label) || place.label === community
  return (
    <Card>
      <IconLine icon="calendar">{speakTime(activity, now)}</IconLine>
      <IconLine icon="clock">{words.when(minutes)}</IconLine>
      <IconLine icon="place">{known ? where : `${where}（${place.label}）`}</IconLine>
    </Card>
  )
}
