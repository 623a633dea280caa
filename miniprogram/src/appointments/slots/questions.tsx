import { priorities, priorityLabels } from '@shared/appointments/booking'
import type { ApiProblem } from '@/api/problem'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import type { Question } from '@/kit/question-form'
import type { ServiceDetail } from '../service/ways'
import type { BookingDraft } from './booking-body'
import { slotWords } from './words'

interface Asking {
  draft: BookingDraft
  change: (part: Partial<BookingDraft>) => void
  /** Who gave consent to be booked for. */
  givers: readonly { id: string; name: string }[]
  service: Pick<ServiceDetail, 'eldersFirst'>
  problem: ApiProblem | null
}

/** What is asked before a place is taken: only what there is a choice about. */
export function questionsOf({ draft, change, givers, service, problem }: Asking): Question[] {
  return [
    ...(givers.length
      ? [
          {
            key: 'who',
            missing: null,
            body: () => (
              <Field label={slotWords.who} error={problem?.at('body.for') ?? problem?.at('body.for.person')}>
                <Choice label={slotWords.who} options={[{ value: 'me', label: slotWords.me }, ...givers.map(({ id, name }) => ({ value: id, label: name }))]} value={draft.who} onChange={(who) => change({ who })} />
              </Field>
            ),
          },
        ]
      : []),
    ...(service.eldersFirst
      ? [
          {
            key: 'priority',
            missing: null,
            body: () => (
              <Field label={slotWords.priority} hint={slotWords.priorityHint}>
                <Choice
                  label={slotWords.priority}
                  options={[{ value: 'none' as const, label: slotWords.noPriority }, ...priorities.map((value) => ({ value, label: priorityLabels[value] }))]}
                  value={draft.priority}
                  onChange={(priority) => change({ priority })}
                />
              </Field>
            ),
          },
        ]
      : []),
    {
      key: 'note',
      missing: null,
      body: () => (
        <Field label={slotWords.note} optional error={problem?.at('body.note')}>
          <LongWords label={slotWords.note} value={draft.note} onChange={(note) => change({ note })} placeholder={slotWords.notePlaceholder} max={300} />
        </Field>
      ),
    },
  ]
}
