import { View } from '@tarojs/components'
import { useState } from 'react'
import { priorities, type Priority, priorityLabels } from '@shared/appointments/booking'
import { speakMoment } from '@shared/time/speak'
import { isProblem } from '@/api/problem'
import { useCall } from '@/api/use-call'
import { useDraft } from '@/drafts/use-draft'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { Loaded } from '@/kit/loaded'
import { LongWords } from '@/kit/long-words'
import { QuestionForm } from '@/kit/question-form'
import { QuietButton } from '@/kit/quiet-button'
import { Section } from '@/kit/section'
import { useAsk } from '@/api/use-ask'
import { bodyOf, emptyBooking, whoMissing } from './book-form'
import { ResidentField } from './resident-field'
import { SlotField } from './slot-field'
import { counterWords as words } from './words'

interface BookProps {
  service: string
  /** Beside the queue on a wide screen. */
  inPane: boolean
  onBack: () => void
  /** It is booked: says who, when, which number. */
  onDone: (said: string) => void
}

const none = 'none'

/** Books for a resident who stands at the counter or is on the phone. */
export function Book({ service, inPane, onBack, onDone }: BookProps) {
  const detail = useCall('GET /services/:id', { params: { id: service } }, { whenShown: false })
  const slots = useCall('GET /services/:id/slots', { params: { id: service } }, { whenShown: false })
  const { draft, change, drop } = useDraft(`counter.${service}`, emptyBooking)
  const { ask, problem } = useAsk()
  const [tried, setTried] = useState(false)
  const chosen = slots.data?.days.flatMap((day) => day.slots).find(({ id }) => id === draft.slot)
  const slot = chosen && chosen.free > 0 ? chosen.id : null

  const book = async () => {
    setTried(true)
    const done = await ask('POST /bookings', { body: bodyOf(draft) })
    if (!done) return void slots.refresh()
    drop()
    onDone(words.booked(done.person.name, speakMoment(done.start, new Date()), done.number))
  }
  const phoneError = problem?.at('body.for.phone')
  return (
    <Section title={words.bookTitle}>
      <View className="quiet-row">
        <QuietButton icon="back" onPress={onBack}>
          {words.bookBack}
        </QuietButton>
      </View>
      <Loaded call={detail} cards={1}>
        {({ place }) => (
          <QuestionForm
            inPane={inPane}
            questions={[
              { key: 'who', missing: whoMissing(draft), body: (error) => <ResidentField form={draft} change={change} place={place.code} error={error ?? phoneError} /> },
              {
                key: 'priority',
                missing: null,
                body: () => (
                  <Field label={words.priorityField} hint={words.priorityHint}>
                    <Choice<Priority | typeof none>
                      label={words.priorityField}
                      options={[{ value: none, label: words.noPriority }, ...priorities.map((value) => ({ value, label: priorityLabels[value] }))]}
                      value={draft.priority ?? none}
                      onChange={(value) => change({ priority: value === none ? null : value })}
                    />
                  </Field>
                ),
              },
              {
                key: 'when',
                missing: slot ? null : words.whenNeeded,
                body: (error) => <Loaded call={slots} cards={1}>{({ days }) => <SlotField days={days} value={slot} onChange={(next) => change({ slot: next })} error={error} />}</Loaded>,
              },
              {
                key: 'note',
                missing: null,
                body: () => (
                  <Field label={words.bookNote} hint={words.bookNoteHint} optional>
                    <LongWords label={words.bookNote} max={300} value={draft.note} onChange={(note) => change({ note })} />
                  </Field>
                ),
              },
            ]}
            send={{ words: words.bookIt, busyWords: words.booking, onPress: book }}
            problem={tried && problem && !(isProblem(problem, 'bad_input') && phoneError) ? problem : null}
            kept={words.kept}
          />
        )}
      </Loaded>
    </Section>
  )
}
