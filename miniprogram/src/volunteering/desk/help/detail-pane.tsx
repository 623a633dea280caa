import { useState } from 'react'
import { type Called, useCall } from '@/api/use-call'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import type { Refused } from '@/kit/step-page'
import { CallForm } from '../../help/confirm/call-form'
import { Course } from '../../help/request/course'
import { Outcome } from '../../help/request/outcome'
import { StandingCard } from '../../help/request/standing-card'
import { Subject } from '../../help/request/subject'
import { SettleForm } from '../../help/settle/settle-form'
import type { HelpDetail } from '../../help/standing'
import { deskWords as words } from './words'

interface DetailPaneProps {
  id: string
  now: Date
  /** It was settled or confirmed here: says what, and the list has to be asked for again. */
  onDone: (said: string) => void
}

/** One request beside the table: what both say, whom to call, and what the desk does about it. */
export function DetailPane({ id, now, onDone }: DetailPaneProps) {
  const request = useCall('GET /help-requests/:id', { params: { id } })
  return (
    <Loaded call={request} cards={3}>
      {(data) => <Shown request={data} call={request} now={now} onDone={onDone} />}
    </Loaded>
  )
}

function Shown({ request, call, now, onDone }: { request: HelpDetail; call: Called<HelpDetail>; now: Date; onDone: (said: string) => void }) {
  const [overtaken, setOvertaken] = useState<string | null>(null)
  const { can, state, desk } = request
  const refused: Refused = (problem) => {
    if (!problem.overtaken) return
    setOvertaken(problem.message)
    void call.refresh()
  }
  return (
    <>
      {overtaken ? <Note tone="warning">{overtaken}</Note> : null}
      <StandingCard request={request} now={now} callable />
      <Outcome request={request} now={now} />
      {can.settle ? <SettleForm inPane request={request} refused={refused} onDone={() => onDone(words.settled)} /> : null}
      {can.confirmByCall ? <CallForm inPane request={request} refused={refused} onDone={() => onDone(words.confirmed)} /> : null}
      {can.confirmByCall && can.dispute ? (
        <QuietButton block icon="warning" onPress={() => open('disputeHelp', { id: request.id })}>
          {words.dispute}
        </QuietButton>
      ) : null}
      {state === 'disputed' && !can.settle ? <Note tone="warning">{words.notMine}</Note> : null}
      {state === 'taken' && desk ? <Note tone="warning">{words.silence}</Note> : null}
      <Subject request={request} now={now} />
      <Course request={request} now={now} />
    </>
  )
}
