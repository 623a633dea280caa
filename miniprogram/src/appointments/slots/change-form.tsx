import type { Result } from '@shared/api'
import { speakMoment } from '@shared/time/speak'
import { useStep } from '@/api/use-step'
import { QuestionForm } from '@/kit/question-form'
import { goBack, open } from '@/kit/routes'
import { ChosenSlot } from './chosen-slot'
import type { Slot } from './days'
import { Refused } from './refused'
import { type Remedy, remediesOf } from './refusals'
import { slotWords } from './words'

interface ChangeFormProps {
  booking: Result<'GET /bookings/:id'>
  slot: Slot
  now: Date
  onOther: () => void
}

/** Moves a booking to the slot that was chosen, and goes back to it. */
export function ChangeForm({ booking, slot, now, onOther }: ChangeFormProps) {
  const { take, problem } = useStep('POST /bookings/:id/reschedule', booking.id)
  const remedies = problem && remediesOf(problem, true)
  const onRemedy = (remedy: Remedy) => (remedy === 'times' ? onOther() : remedy === 'bookings' ? open('bookings') : goBack())
  const lead = <ChosenSlot slot={slot} name={booking.service.name} where={booking.where} now={now} onOther={onOther} />
  if (problem && remedies) {
    return (
      <>
        {lead}
        <Refused problem={problem} remedies={remedies} onRemedy={onRemedy} />
      </>
    )
  }
  const send = async () => {
    if (await take({ slot: slot.id })) await goBack()
  }
  const from = speakMoment(booking.start, now)
  return (
    <QuestionForm
      lead={lead}
      questions={[]}
      send={{ words: slotWords.change, busyWords: slotWords.changing, onPress: send }}
      after={booking.state === 'displaced' ? slotWords.changeLost(from) : slotWords.changeLead(from)}
      problem={problem}
      kept={slotWords.kept}
    />
  )
}
