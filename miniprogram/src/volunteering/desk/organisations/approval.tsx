import { View } from '@tarojs/components'
import { useState } from 'react'
import { organisationApprovals } from '@shared/volunteering/organisation'
import { useAsk } from '@/api/use-ask'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { PhrasedField } from '@/kit/phrased-field'
import { QuietButton } from '@/kit/quiet-button'
import type { Organisation } from './organisation'
import { deskOrganisationsWords as words } from './words'
import '@/kit/desk.scss'

type Said = (typeof organisationApprovals)[keyof typeof organisationApprovals][number]
/** The words that need a reason. */
export type Saying = Exclude<Said, 'approved'>

interface ApprovalProps {
  organisation: Organisation
  /** Which word the reason is being written for; null: none yet. */
  saying: Saying | null
  onSaying: (saying: Saying | null) => void
  onDone: (after: Organisation) => void
  /** Somebody else's word came first. */
  onOvertaken: () => void
}

/** The desk's word on an organisation: approves it, or with words refuses or stops it. */
export function Approval({ organisation: { id, state }, saying, onSaying, onDone, onOvertaken }: ApprovalProps) {
  const { ask, problem, forget } = useAsk()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const ways = organisationApprovals[state]
  const refusal = ways.find((way) => way !== 'approved') as Saying | undefined
  const send = async (to: Said) => {
    const said = reason.trim()
    if (to !== 'approved') {
      setTried(true)
      if (!said) return
    }
    const after = await ask('POST /organisations/:id/approval', { params: { id }, body: { state: to, ...(to === 'approved' ? {} : { words: said }) } })
    if (after) onDone(after)
  }
  const failed = problem?.code === 'conflict' ? (
    <Note tone="danger" action={<QuietButton icon="refresh" onPress={onOvertaken}>{words.look}</QuietButton>}>
      {words.conflict}
    </Note>
  ) : problem ? (
    <Note tone="danger">{problem.at('body.words') ?? problem.message}</Note>
  ) : null
  if (saying) {
    return (
      <>
        <Note tone="warning">{words.consequence[saying]}</Note>
        <PhrasedField label={words.reason} hint={words.reasonHint} max={300} phrases={words.phrases[saying]} value={reason} onChange={setReason} error={tried && !reason.trim() ? words.reasonNeeded : undefined} />
        {failed}
        <MainButton tone="danger" onPress={() => send(saying)} busyWords={words.sending}>{words.sure[saying]}</MainButton>
        <QuietButton
          block
          onPress={() => {
            forget()
            onSaying(null)
          }}
        >
          {words.no}
        </QuietButton>
      </>
    )
  }
  return (
    <>
      {ways.includes('approved') ? <Note>{words.approveNote}</Note> : null}
      {failed}
      <View className="pane__acts">
        {ways.includes('approved') ? <MainButton icon="check" onPress={() => send('approved')} busyWords={words.sending}>{words.approve[state]}</MainButton> : null}
        {refusal ? (
          <QuietButton block icon="close" tone="danger" onPress={() => onSaying(refusal)}>
            {words.say[refusal]}
          </QuietButton>
        ) : null}
      </View>
    </>
  )
}
