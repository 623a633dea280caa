import { useStep } from '@/api/use-step'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
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
    <Sheet
      shown={shown}
      title={declineWords.title}
      onClose={onClose}
      foot={
        <MainButton tone="danger" onPress={decline} busyWords={declineWords.sending}>
          {declineWords.confirm}
        </MainButton>
      }
    >
      <Note tone="warning">{issue.filedBy ? declineWords.consequence(issue.filedBy) : declineWords.plain}</Note>
      {problem ? <Note tone="danger">{problem.message}</Note> : null}
    </Sheet>
  )
}
