import { useState } from 'react'
import { useStep } from '@/api/use-step'
import { Choice } from '@/kit/choice'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
import { withdrawReasons, withdrawWords } from '../words'
import type { IssueDetail } from './standing'

interface WithdrawSheetProps {
  shown: boolean
  onClose: () => void
  issue: IssueDetail
  onDone: (after: IssueDetail) => void
}

/** 撤回: asks once more, with a reason that needs no typing. */
export function WithdrawSheet({ shown, onClose, issue, onDone }: WithdrawSheetProps) {
  const [reason, setReason] = useState<string | null>(null)
  const { take, problem } = useStep('POST /issues/:id/withdraw', issue.id)
  const withdraw = async () => {
    const after = await take(reason ? { reason } : {})
    if (!after) return
    onDone(after)
    onClose()
  }
  return (
    <Sheet
      shown={shown}
      title={withdrawWords.title}
      closeWords={withdrawWords.keep}
      onClose={onClose}
      foot={
        <MainButton tone="danger" onPress={withdraw} busyWords={withdrawWords.sending}>
          {withdrawWords.confirm}
        </MainButton>
      }
    >
      <Note tone="warning">{withdrawWords.consequence}</Note>
      <Choice label={withdrawWords.why} options={withdrawReasons.map((words) => ({ value: words, label: words }))} value={reason} onChange={setReason} />
      {problem ? <Note tone="danger">{problem.message}</Note> : null}
    </Sheet>
  )
}
