import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { type Called, useCall } from '@/api/use-call'
import { useStep } from '@/api/use-step'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { MissingPage } from '@/kit/missing-page'
import { actsOf } from '../acts'
import { type ErrandDetail, isOver } from '../standing'
import { errandWords } from '../words'
import { ActButtons, actIcons, dial, sayAct } from './act-buttons'
import { CancelSheet } from './cancel-sheet'
import { Course } from './course'
import { StandingCard } from './standing-card'
import { Subject } from './subject'

/** One errand at the door, for whom it is, who asked, and who runs it. Opened with `?id=`. */
export default function ErrandPage() {
  const { id = '', sent } = useRouter().params
  const errand = useCall('GET /errands/:id', { params: { id } })
  if (!errand.data) return <MissingPage title={errandWords.title} call={errand} notFound={errandWords.notFound} action={{ words: errandWords.toList, onPress: () => open('errands') }} />
  return <Shown errand={errand.data} call={errand} justSent={sent === '1'} />
}

function Shown({ errand, call, justSent }: { errand: ErrandDetail; call: Called<ErrandDetail>; justSent: boolean }) {
  const [cancelling, setCancelling] = useState(false)
  const [accepted, setAccepted] = useState(false)
  const { take, problem } = useStep('POST /errands/:id/accept', errand.id)
  const now = new Date()
  const { main, quiet } = actsOf(errand)
  const accept = async () => {
    const after = await take({})
    setAccepted(after !== null)
    if (after) call.replace(after)
    else await call.refresh()
  }
  const act = (name: NonNullable<typeof main>) => {
    if (name === 'accept') return isOver(errand.window, now) ? open('acceptErrand', { id: errand.id }) : accept()
    if (name === 'cancel') return setCancelling(true)
    if (name === 'callHolder') return dial(errand.holder?.phone)
    const page = ({ otherTime: 'acceptErrand', return: 'returnErrand', finish: 'finishErrand', confirm: 'confirmErrand' } as const)[name]
    return open(page, { id: errand.id })
  }
  return (
    <Screen
      title={errand.service?.name ?? errandWords.title}
      foot={
        main ? (
          <>
            {problem ? <Note tone="danger">{problem.message}</Note> : null}
            <MainButton icon={actIcons[main]} onPress={() => act(main)}>
              {sayAct(main, errand, now)}
            </MainButton>
          </>
        ) : undefined
      }
    >
      {call.failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={call.refresh}>{errandWords.again}</QuietButton>}>
          {errandWords.stale}
        </Note>
      ) : null}
      {justSent && errand.state === 'dispatched' && errand.holder ? <Note tone="done">{errandWords.sent(`${errand.holder.name}`)}</Note> : null}
      {accepted ? <Note tone="done">{errandWords.accepted}</Note> : null}
      {problem && !main ? <Note tone="danger">{problem.message}</Note> : null}
      <StandingCard errand={errand} now={now} callable={main !== 'callHolder'} />
      <ActButtons acts={quiet} errand={errand} now={now} onAct={act} />
      <Subject errand={errand} now={now} />
      <Course errand={errand} now={now} />
      <CancelSheet shown={cancelling} errand={errand} onClose={() => setCancelling(false)} onDone={call.replace} />
    </Screen>
  )
}
