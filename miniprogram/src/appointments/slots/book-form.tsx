import { useState } from 'react'
import { useCall } from '@/api/use-call'
import { useDraft } from '@/drafts/use-draft'
import { Loading } from '@/kit/loading'
import { Note } from '@/kit/note'
import { QuestionForm } from '@/kit/question-form'
import { open } from '@/kit/routes'
import { speakDuration } from '@shared/time/speak'
import type { ServiceDetail } from '../service/ways'
import { speakSlot } from '../speak-slot'
import { bodyOf, type BookingDraft, emptyBooking } from './booking-body'
import { ChosenSlot } from './chosen-slot'
import type { Slot } from './days'
import { questionsOf } from './questions'
import { Refused } from './refused'
import { type Remedy, remediesOf } from './refusals'
import { useBooking } from './use-booking'
import { slotWords } from './words'

interface BookFormProps {
  service: ServiceDetail
  slot: Slot
  /** Whether it had a free place when it was chosen. */
  wasFree: boolean
  now: Date
  onOther: () => void
}

/** For whom, whether she may go first, a note: then the place is taken, or waited for. */
export function BookForm({ service, slot, wasFree, now, onOther }: BookFormProps) {
  const consents = useCall('GET /consents', {})
  const { draft, change, drop } = useDraft<BookingDraft>(`book.${service.id}`, emptyBooking)
  const { send, problem, tried, forget } = useBooking(drop)
  const [how, setHow] = useState<'book' | 'wait'>(wasFree ? 'book' : 'wait')
  if (consents.loading) return <Loading cards={2} />

  const givers = consents.data?.received.map(({ giver }) => giver) ?? []
  // Somebody may have taken her consent back since the draft was written.
  const known = draft.who === 'me' || givers.some(({ id }) => id === draft.who)
  const answers = known ? draft : { ...draft, who: 'me' }
  const when = speakSlot(slot, now)
  const remedies = problem && remediesOf(problem, false)
  const onRemedy = (remedy: Remedy) => {
    switch (remedy) {
      case 'wait':
      case 'book':
        setHow(remedy)
        return send(remedy, bodyOf(slot.id, answers))
      case 'times':
        return onOther()
      case 'form':
        change({ who: 'me' })
        return forget()
      case 'bookings':
      case 'standing':
      case 'consents':
        return open(remedy)
      case 'leave':
        return forget()
    }
  }
  const lead = <ChosenSlot slot={slot} name={service.name} where={service.where} now={now} onOther={onOther} />
  if (problem && remedies) {
    return (
      <>
        {lead}
        <Refused problem={problem} remedies={remedies} onRemedy={onRemedy} />
      </>
    )
  }
  return (
    <QuestionForm
      lead={
        <>
          {lead}
          {how === 'book' && slot.free === 0 ? <Note tone="warning">{slotWords.overtaken}</Note> : null}
          {consents.failure ? <Note tone="warning">{slotWords.consentsFailed}</Note> : null}
        </>
      }
      questions={questionsOf({ draft: answers, change, givers, service, problem })}
      send={{
        words: how === 'book' ? slotWords.book : slotWords.wait,
        busyWords: tried === 'book' ? slotWords.booking : slotWords.waiting,
        onPress: () => send(how, bodyOf(slot.id, answers)),
      }}
      after={how === 'book' ? slotWords.afterBook(when, cutOffWords(service.cancelCutOff)) : slotWords.afterWait(when)}
      problem={problem}
      kept={slotWords.kept}
    />
  )
}

/** How long it can be cancelled, in words. Minutes before the start. */
function cutOffWords(cutOff: number): string {
  return cutOff ? slotWords.cutOff(speakDuration(cutOff)) : slotWords.cutOffNone
}
