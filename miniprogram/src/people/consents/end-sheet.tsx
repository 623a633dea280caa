import { useStep } from '@/api/use-step'
import { ConfirmSheet } from '@/kit/confirm-sheet'
import type { Consent } from './consent-card'
import { consentWords } from './words'

/** A consent that is about to end, and who ends it. */
export interface Ending {
  consent: Consent
  side: 'giver' | 'agent'
}

interface EndSheetProps {
  ending: Ending
  onClose: () => void
  onDone: () => unknown
}

/** Takes a consent back, or lays it down; asks once more. */
export function EndSheet({ ending: { consent, side }, onClose, onDone }: EndSheetProps) {
  const { take, problem } = useStep('POST /consents/:id/withdraw', consent.id)
  const gives = side === 'giver'
  const end = async () => {
    if (!(await take(undefined))) return
    await onDone()
    onClose()
  }
  return (
    <ConfirmSheet
      shown
      title={gives ? consentWords.takeBackTitle(consent.agent.name) : consentWords.layDownTitle(consent.giver.name)}
      consequence={gives ? consentWords.takeBackNote : consentWords.layDownNote}
      sure={gives ? consentWords.takeBackSure : consentWords.layDownSure}
      busyWords={consentWords.ending}
      keep={consentWords.keep}
      problem={problem}
      onClose={onClose}
      onSure={end}
    />
  )
}
