import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { CodePurpose } from '@shared/volunteering/check-code'
import { type Called, useCall } from '@/api/use-call'
import { MainButton } from '@/kit/main-button'
import { MissingPage } from '@/kit/missing-page'
import { goBack, open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { useRefresh } from '@/kit/use-refresh'
import type { ActivityDetail } from '../activity/standing'
import { StandingCard, WhenCard } from '../activity/standing-card'
import { activityWords } from '../activity/words'
import { Checked } from './checked'
import { Checking } from './checking'
import { checkWords as words } from './words'

/** How often it is asked whether one may check in yet, milliseconds. */
const pause = 30_000

/** Checking in or out of an activity, by the code on its organiser's phone. */
export default function CheckActivity() {
  const { id = '' } = useRouter().params
  const activity = useCall('GET /activities/:id', { params: { id } })
  if (activity.data) return <Shown activity={activity.data} call={activity} />
  return <MissingPage title={words.fallbackTitle} call={activity} notFound={activityWords.notFound} action={{ words: activityWords.toActivities, onPress: () => open('activities') }} />
}

function Shown({ activity, call }: { activity: ActivityDetail; call: Called<ActivityDetail> }) {
  // What one came for stays: once in, the same page is no invitation to go.
  const [purpose, setPurpose] = useState(() => purposeOf(activity))
  useRefresh(call.refresh, pause)
  const possible = purposeOf(activity)
  if (!purpose && possible) setPurpose(possible)
  if (purpose && isDone(activity, purpose)) return <Checked activity={activity} purpose={purpose} />
  if (purpose && purpose === possible) return <Checking activity={activity} purpose={purpose} onRefused={call.refresh} onDone={call.replace} />
  return (
    <Screen title={activity.name} foot={<MainButton onPress={goBack}>{words.toActivity}</MainButton>}>
      <StandingCard activity={activity} now={new Date()} />
      <WhenCard activity={activity} now={new Date()} />
    </Screen>
  )
}

function purposeOf({ can }: ActivityDetail): CodePurpose | null {
  if (can.checkIn) return 'in'
  return can.checkOut ? 'out' : null
}

function isDone({ participation }: ActivityDetail, purpose: CodePurpose): boolean {
  return Boolean(purpose === 'in' ? participation?.checkedInAt : participation?.checkedOutAt)
}
