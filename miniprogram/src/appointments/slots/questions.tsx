import { View } from '@tarojs/components'
import { priorities, priorityLabels } from '@shared/appointments/booking'
import type { ApiProblem } from '@/api/problem'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import type { Question } from '@/kit/question-form'
import { WordsInput } from '@/kit/words-input'
import type { ServiceDetail } from '../service/ways'
import { type BookingDraft, missingPerson } from './booking-body'
import { slotWords } from './words'
import './slots.scss'

interface Asking {
  draft: BookingDraft
  change: (part: Partial<BookingDraft>) => void
  /** Who gave consent to be booked for. */
  givers: readonly { id: string; name: string }[]
  service: ServiceDetail
  problem: ApiProblem | null
}

/** What is asked before a place is taken: only what there is a choice about. */
export function questionsOf({ draft, change, givers, service, problem }: Asking): Question[] {
  const forOthers = givers.length > 0 || service.can.serve
  return [
    ...(forOthers
      ? [
          {
            key: 'who',
            missing: missingPerson(draft),
            body: (error: string | undefined) => <Who draft={draft} change={change} givers={givers} desk={service.can.serve} error={error ?? problem?.at('body.for') ?? problem?.at('body.for.phone') ?? problem?.at('body.for.name')} />,
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

function Who({ draft, change, givers, desk, error }: Pick<Asking, 'draft' | 'change' | 'givers'> & { desk: boolean; error: string | undefined }) {
  const options = [
    { value: 'me', label: slotWords.me },
    ...givers.map(({ id, name }) => ({ value: id, label: name })),
    ...(desk ? [{ value: 'resident', label: slotWords.resident, hint: slotWords.residentHint }] : []),
  ]
  return (
    <View className="person">
      <Field label={slotWords.who} error={error}>
        <Choice label={slotWords.who} options={options} value={draft.who} onChange={(who) => change({ who })} />
      </Field>
      {draft.who === 'resident' ? (
        <>
          <Field label={slotWords.residentName}>
            <WordsInput label={slotWords.residentName} max={30} value={draft.name} onChange={(name) => change({ name })} />
          </Field>
          <Field label={slotWords.residentPhone}>
            <WordsInput label={slotWords.residentPhone} type="number" max={11} value={draft.phone} onChange={(phone) => change({ phone })} />
          </Field>
        </>
      ) : null}
    </View>
  )
}
