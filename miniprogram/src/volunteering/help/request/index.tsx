import Taro, { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Called, useCall } from '@/api/use-call'
import { speakWindow } from '@/kit/day-part'
import { MainButton } from '@/kit/main-button'
import { MissingPage } from '@/kit/missing-page'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { type Act, actIcons, actsOf, sayAct } from '../acts'
import type { HelpDetail } from '../standing'
import { helpWords } from '../words'
import { CancelSheet } from './cancel-sheet'
import { Course } from './course'
import { GiveBackSheet } from './give-back-sheet'
import { Outcome } from './outcome'
import { StandingCard } from './standing-card'
import { Subject } from './subject'
import { TakeSheet } from './take-sheet'

/** One request for help: for whom it is, who asked, who helps, and the desk. Opened with `?id=`, and `sent=1` right after asking. */
export default function HelpRequestPage() {
  const { id = '', sent } = useRouter().params
  const request = useCall('GET /help-requests/:id', { params: { id } })
  if (!request.data) return <MissingPage title={helpWords.title} call={request} notFound={helpWords.notFound} action={{ words: helpWords.toList, onPress: () => open('help') }} />
  return <Shown request={request.data} call={request} justSent={sent === '1'} />
}

type Asking = 'take' | 'giveBack' | 'cancel'

function Shown({ request, call, justSent }: { request: HelpDetail; call: Called<HelpDetail>; justSent: boolean }) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const [said, setSaid] = useState<{ words: string; tone: 'done' | 'warning' } | null>(null)
  const now = new Date()
  const { main, quiet } = actsOf(request)
  const close = () => setAsking(null)
  const act = (name: Act) => {
    setSaid(null)
    if (name === 'take' || name === 'giveBack' || name === 'cancel') return setAsking(name)
    if (name === 'callHelper') return dial(request.helper?.phone)
    const page = ({ finish: 'finishHelp', confirm: 'confirmHelp', confirmByCall: 'confirmHelp', dispute: 'disputeHelp', settle: 'settleHelp' } as const)[name]
    return open(page, { id: request.id })
  }
  return (
    <Screen
      title={request.category.label}
      foot={
        main ? (
          <MainButton icon={actIcons[main]} onPress={() => act(main)}>
            {sayAct(main, request.helper)}
          </MainButton>
        ) : undefined
      }
    >
      {call.failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={call.refresh}>{helpWords.again}</QuietButton>}>
          {helpWords.stale}
        </Note>
      ) : null}
      {justSent && request.state === 'open' ? <Note tone="done">{helpWords.sent}</Note> : null}
      {said ? <Note tone={said.tone}>{said.words}</Note> : null}
      <StandingCard request={request} now={now} callable={main !== 'callHelper'} />
      {quiet.length ? (
        <View className="quiet-row">
          {quiet.map((name) => (
            <QuietButton key={name} icon={actIcons[name]} tone={name === 'cancel' || name === 'giveBack' ? 'danger' : 'main'} onPress={() => act(name)}>
              {sayAct(name, request.helper)}
            </QuietButton>
          ))}
        </View>
      ) : null}
      <Outcome request={request} now={now} />
      <Subject request={request} now={now} />
      {request.timeline.length ? <Course request={request} now={now} /> : null}
      <TakeSheet
        shown={asking === 'take'}
        request={request}
        now={now}
        onClose={close}
        onDone={(after) => {
          close()
          setSaid({ words: helpWords.taken(speakWindow(after.window, now)), tone: 'done' })
          call.replace(after)
        }}
        onOvertaken={(words) => {
          setSaid({ words, tone: 'warning' })
          void call.refresh()
        }}
      />
      <GiveBackSheet shown={asking === 'giveBack'} request={request} onClose={close} onDone={call.replace} />
      <CancelSheet shown={asking === 'cancel'} request={request} onClose={close} onDone={call.replace} />
    </Screen>
  )
}

async function dial(phone: string | null | undefined): Promise<void> {
  if (!phone) return
  await Taro.makePhoneCall({ phoneNumber: phone }).catch(() => {
    // The person closed the dialog.
  })
}
