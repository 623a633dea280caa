import { useState } from 'react'
import type { Result } from '@shared/api'
import { useAsk } from '@/api/use-ask'
import { useDraft } from '@/drafts/use-draft'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import { QuestionForm } from '@/kit/question-form'
import { AmountField } from './amount-field'
import { ConfirmSheet } from './confirm-sheet'
import { type GiftForm, isWholePhone, minutesOf, noGift, other, receiverOf } from './form'
import { plainProblem } from './plain-problem'
import { ToField } from './to-field'
import { giftWords as words } from './words'

interface GivingProps {
  available: number
  known: Result<'GET /timebank/recipients'>
  /** It was refused: what can be used may have changed. */
  onRefused: () => unknown
  onDone: (said: string, after: Result<'POST /timebank/gifts'>) => void
}

/** To whom, how much and with which words; asked once more before it goes, for it cannot be taken back. */
export function Giving({ available, known, onRefused, onDone }: GivingProps) {
  const { draft, change, drop } = useDraft<GiftForm>('giveTime', noGift)
  const { ask, problem, forget } = useAsk()
  const [asking, setAsking] = useState(false)
  const receiver = receiverOf(draft, known, words.pool)
  const minutes = minutesOf(draft)
  const edit = (part: Partial<GiftForm>) => {
    forget()
    change(part)
  }
  const send = async () => {
    if (!receiver || minutes === null) return
    const said = draft.words.trim()
    const after = await ask('POST /timebank/gifts', { body: { to: receiver.to, minutes, ...(said ? { words: said } : {}) } })
    setAsking(false)
    if (!after) return void onRefused()
    drop()
    onDone(words.done(receiver.name, minutes), after)
  }
  return (
    <>
      <QuestionForm
        questions={[
          {
            key: 'to',
            missing: receiver ? null : whomLacks(draft),
            body: (error) => <ToField form={draft} change={edit} known={known} error={error} />,
          },
          {
            key: 'amount',
            missing: lackOf(draft, minutes, available),
            body: (error) => <AmountField form={draft} change={edit} hint={words.have(available)} error={error} />,
          },
          {
            key: 'words',
            missing: null,
            body: () => (
              <Field label={words.says} optional>
                <LongWords label={words.says} placeholder={words.saysPlaceholder} max={100} value={draft.words} onChange={(typed) => edit({ words: typed })} />
              </Field>
            ),
          },
        ]}
        send={{ words: words.send, onPress: () => setAsking(true) }}
        problem={plainProblem(problem)}
        kept={words.kept}
      />
      {receiver && minutes !== null ? (
        <ConfirmSheet shown={asking} receiver={receiver} minutes={minutes} left={available - minutes} onClose={() => setAsking(false)} onConfirm={send} />
      ) : null}
    </>
  )
}

function whomLacks({ to, phone }: GiftForm): string {
  if (to !== other) return words.toNeeded
  return isWholePhone(phone) ? words.notFoundYet : words.phoneNeeded
}

function lackOf({ amount }: GiftForm, minutes: number | null, available: number): string | null {
  if (amount === '') return words.howMuchNeeded
  if (minutes === null) return words.notWhole
  return minutes > available ? words.tooMuch(available) : null
}
