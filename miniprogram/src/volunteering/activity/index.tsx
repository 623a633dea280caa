import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { type Called, useCall } from '@/api/use-call'
import { useStep } from '@/api/use-step'
import { MainButton } from '@/kit/main-button'
import { MissingPage } from '@/kit/missing-page'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { useRefresh } from '@/kit/use-refresh'
import { volunteeringWords } from '../words'
import { OrganiserCard, WhatCard } from './about-card'
import { type Act, mainActOf } from './acts'
import { LeaveSheet } from './leave-sheet'
import { OrganiseCard } from './organise-card'
import { SeriesCard } from './series-card'
import type { ActivityDetail } from './standing'
import { StandingCard, WhenCard } from './standing-card'
import { activityWords as words } from './words'

/** How often it is asked for while its page is open, milliseconds: places go, and a service is confirmed. */
const pause = 30_000

/** One activity: how it stands for me, when and where, what is done and by whom, and the one thing to do now. */
export default function ActivityPage() {
  const { id = '' } = useRouter().params
  const activity = useCall('GET /activities/:id', { params: { id } })
  usePullDownRefresh(() => void activity.refresh().finally(() => Taro.stopPullDownRefresh()))
  if (activity.data) return <Shown key={activity.data.id} activity={activity.data} call={activity} />
  return <MissingPage title={words.title} call={activity} notFound={words.notFound} action={{ words: words.toActivities, onPress: () => open('activities') }} />
}

function Shown({ activity, call }: { activity: ActivityDetail; call: Called<ActivityDetail> }) {
  const { id, can, participation, series } = activity
  const [leaving, setLeaving] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  const { take, problem } = useStep('POST /activities/:id/sign-ups', id, () => void call.refresh())
  useRefresh(call.refresh, pause)
  const now = new Date()
  const main = mainActOf(activity)
  const waits = participation?.state === 'waiting'

  const signUp = async () => {
    setDone(null)
    const after = await take(undefined)
    if (!after) return
    call.replace(after)
    setDone(after.participation?.state === 'waiting' ? words.queued : words.signedUp)
  }
  const act = (name: Act) => (name === 'signUp' ? signUp() : open('checkActivity', { id }))
  const settleLeft = (after: ActivityDetail) => {
    setLeaving(false)
    setDone(waits ? words.leftQueue : words.left)
    call.replace(after)
  }
  const refusal = problem ? (
    <Note tone="danger" action={problem.code === 'volunteering.overlap' ? <QuietButton onPress={() => open('activities', { view: 'mine' })}>{words.toMine}</QuietButton> : undefined}>
      {problem.message}
    </Note>
  ) : null
  return (
    <Screen
      title={activity.name}
      foot={
        main ? (
          <>
            {refusal}
            <MainButton icon={main.icon} onPress={() => act(main.act)} busyWords={words.sending}>
              {main.words}
            </MainButton>
          </>
        ) : undefined
      }
    >
      {call.failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={call.refresh}>{volunteeringWords.again}</QuietButton>}>
          {volunteeringWords.stale}
        </Note>
      ) : null}
      {done ? <Note tone="done">{done}</Note> : null}
      {main ? null : refusal}
      <StandingCard activity={activity} now={now} />
      <WhenCard activity={activity} now={now} />
      <WhatCard activity={activity} />
      <OrganiserCard activity={activity} />
      <OrganiseCard activity={activity} />
      <SeriesCard series={series} now={now} />
      {can.leave ? (
        <QuietButton block icon="leave" tone="danger" onPress={() => setLeaving(true)}>
          {waits ? words.leaveQueue : words.leave}
        </QuietButton>
      ) : null}
      <LeaveSheet shown={leaving} activity={activity} onClose={() => setLeaving(false)} onRefused={call.refresh} onDone={settleLeft} />
    </Screen>
  )
}
