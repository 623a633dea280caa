import { useStep } from '@/api/use-step'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
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
    <Sheet
      shown
      title={gives ? consentWords.takeBackTitle(consent.agent.name) : consentWords.layDownTitle(consent.giver.name)}
      closeWords={consentWords.keep}
      onClose={onClose}
      foot={
        <>
          {problem ? <Note tone="danger">{problem.message}</Note> : null}
          <MainButton tone="danger" onPress={end} busyWords={consentWords.ending}>
            {gives ? consentWords.takeBackSure : consentWords.layDownSure}
          </MainButton>
        </>
      }
    >
      <Note tone="warning">{gives ? consentWords.takeBackNote : consentWords.layDownNote}</Note>
    </Sheet>
  )
}
