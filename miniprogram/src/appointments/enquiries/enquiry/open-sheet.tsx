import { useStep } from '@/api/use-step'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
import type { EnquiryDetail } from '../standing'
import { threadWords } from '../words'

interface OpenSheetProps {
  shown: boolean
  enquiry: EnquiryDetail
  onClose: () => void
  onDone: (after: EnquiryDetail) => void
}

/** Letting the desk read what was private: says what that means first. */
export function OpenSheet({ shown, enquiry, onClose, onDone }: OpenSheetProps) {
  const { take, problem } = useStep('PUT /enquiries/:id/open', enquiry.id)
  const letIn = async () => {
    const after = await take({ open: true })
    if (!after) return
    onDone(after)
    onClose()
  }
  return (
    <Sheet
      shown={shown}
      title={threadWords.openTitle}
      onClose={onClose}
      closeWords={threadWords.openNo}
      foot={
        <>
          {problem ? <Note tone="danger">{problem.message}</Note> : null}
          <MainButton busyWords={threadWords.opening} onPress={letIn}>
            {threadWords.openSure}
          </MainButton>
        </>
      }
    >
      <Note tone="warning" icon="lock">
        {threadWords.openNote}
      </Note>
    </Sheet>
  )
}
