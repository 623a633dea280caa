import { useStep } from '@/api/use-step'
import { ConfirmSheet } from '@/kit/confirm-sheet'
import { declineWords } from '../words'
import type { IssueDetail } from './standing'

interface DeclineSheetProps {
  shown: boolean
  onClose: () => void
  issue: IssueDetail
  onDone: (after: IssueDetail) => void
}

/** The resident says that what was filed for her is not hers; asks once more, because it is then withdrawn. */
export function DeclineSheet({ shown, onClose, issue, onDone }: DeclineSheetProps) {
  const { take, problem } = useStep('POST /issues/:id/agree', issue.id)
  const decline = async () => {
    const after = await take({ agreed: false })
    if (!after) return
    onDone(after)
    onClose()
  }
  return (
    <ConfirmSheet
      shown={shown}
      title={declineWords.title}
      consequence={issue.filedBy ? declineWords.consequence(issue.filedBy) : declineWords.plain}
      sure={declineWords.confirm}
      busyWords={declineWords.sending}
      problem={problem}
      onClose={onClose}
      onSure={decline}
    />
  )
}
