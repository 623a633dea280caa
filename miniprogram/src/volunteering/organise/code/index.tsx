import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { speakMoment } from '@shared/time/speak'
import type { CodePurpose } from '@shared/volunteering/check-code'
import type { Result } from '@shared/api'
import { useCall } from '@/api/use-call'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { MissingPage } from '@/kit/missing-page'
import { QuietButton } from '@/kit/quiet-button'
import { goBack, open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { Segments } from '@/kit/segments'
import { opensAt } from '../phase'
import { ShownCode } from './shown-code'
import { useAwake } from './use-awake'
import { useCode } from './use-code'
import { codeWords as words } from './words'

type Activity = Result<'GET /activities/:id'>

/** The code on the organiser's phone, for everybody to check in and out by. */
export default function ActivityCode() {
  const { id = '' } = useRouter().params
  const activity = useCall('GET /activities/:id', { params: { id } })
  if (!activity.data) return <MissingPage title={words.title} call={activity} notFound={words.notFound} action={{ words: words.toOrganise, onPress: goBack }} />
  return <Showing activity={activity.data} />
}

function Showing({ activity }: { activity: Activity }) {
  const [purpose, setPurpose] = useState<CodePurpose>(() => likelyPurpose(activity, new Date()))
  const { id, name, state, can } = activity
  const back = { words: words.toOrganise, onPress: goBack }
  if (!can.organise || state === 'cancelled') {
    return (
      <Screen title={name}>
        <Empty icon="lock" words={can.organise ? words.cancelled : words.notYours} action={back} />
      </Screen>
    )
  }
  return (
    <Screen title={name}>
      <Segments
        label={words.which}
        options={[
          { value: 'in', label: words.in },
          { value: 'out', label: words.out },
        ]}
        value={purpose}
        onChange={setPurpose}
      />
      {/* The code of the one must never stand below the name of the other. */}
      <Code key={purpose} activity={activity} purpose={purpose} />
      <QuietButton block icon="items" onPress={() => open('participants', { id })}>
        {words.toList}
      </QuietButton>
    </Screen>
  )
}

function Code({ activity, purpose }: { activity: Activity; purpose: CodePurpose }) {
  const { code, left } = useCode(activity.id, purpose)
  useAwake()
  if (code.failure?.code === 'volunteering.not_now') return <Empty icon="clock" words={notNow(activity, new Date())} />
  if (code.failure?.code === 'volunteering.activity_over') return <Empty icon="close" words={words.cancelled} />
  return (
    <Loaded call={code} cards={1}>
      {(data) => <ShownCode code={data} purpose={purpose} left={left} failure={code.failure} onAgain={code.refresh} />}
    </Loaded>
  )
}

/** When it opens, or that it is over. */
function notNow({ start, end, state }: Activity, now: Date): string {
  return state === 'ended' || now.getTime() > Date.parse(end) ? words.over : `${words.opens(speakMoment(opensAt({ start }), now))}${words.opensWhy}`
}

/** People come in the first half of an activity and leave in the second. */
function likelyPurpose({ start, end }: Activity, now: Date): CodePurpose {
  return now.getTime() > (Date.parse(start) + Date.parse(end)) / 2 ? 'out' : 'in'
}
