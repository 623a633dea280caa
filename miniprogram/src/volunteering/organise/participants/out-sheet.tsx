import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStep } from '@/api/use-step'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
import { WordsInput } from '@/kit/words-input'
import type { ActProps } from './act'
import { type Length, lengthsFor, markOf, noLength } from './out-form'
import { participantsWords as words } from './words'
import './participants.scss'

/** Marks somebody as gone: at this moment, or for a forgotten check-out with its minutes. */
export function OutSheet({ participant, planned, onClose, onDone }: ActProps) {
  const { id, name } = participant
  const most = participant.most ?? 0
  const { take, problem } = useStep('POST /participations/:id/mark', id)
  const lengths = lengthsFor(participant, planned)
  const [form, setForm] = useState({ ...noLength, length: lengths.length === 1 ? lengths[0]! : null })
  const [tried, setTried] = useState(false)
  const mark = markOf(form, planned, most)
  const labels: Record<Length, string> = { now: words.outNow, planned: words.outPlanned(planned), some: words.outSome }
  const send = async () => {
    setTried(true)
    if (!mark) return
    const after = await take(mark)
    if (after) onDone(after)
  }
  const lacking = tried && !mark ? (form.length === null ? words.outNeeded : words.outWrong(most)) : undefined
  return (
    <Sheet
      shown
      title={words.outTitle(name)}
      onClose={onClose}
      foot={
        <>
          {problem ? <Note tone="danger">{problem.message}</Note> : null}
          <MainButton busyWords={words.marking} onPress={send}>
            {words.outIt}
          </MainButton>
        </>
      }
    >
      <Field label={words.markOut} hint={words.outMost(most)} error={problem?.at('body.minutes') ?? lacking}>
        <Choice label={words.markOut} options={lengths.map((value) => ({ value, label: labels[value] }))} value={form.length} onChange={(length) => setForm({ ...form, length })} />
        {form.length === 'some' ? (
          <View className="served">
            <View className="served__part">
              <WordsInput label={words.hours} type="number" max={2} placeholder="0" value={form.hours} onChange={(hours) => setForm({ ...form, hours })} />
            </View>
            <View>{words.hours}</View>
            <View className="served__part">
              <WordsInput label={words.minutes} type="number" max={3} placeholder="0" value={form.minutes} onChange={(minutes) => setForm({ ...form, minutes })} />
            </View>
            <View>{words.minutes}</View>
          </View>
        ) : null}
      </Field>
    </Sheet>
  )
}
