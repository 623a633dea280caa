import { useStep } from '@/api/use-step'
import { ConfirmSheet } from '@/kit/confirm-sheet'
import type { EnquiryDetail } from '../standing'
import { threadWords as words } from '../words'

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
    <ConfirmSheet
      shown={shown}
      tone="main"
      icon="lock"
      title={words.openTitle}
      consequence={words.openNote}
      sure={words.openSure}
      busyWords={words.opening}
      keep={words.openNo}
      problem={problem}
      onClose={onClose}
      onSure={letIn}
    />
  )
}
