import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useAsk } from '@/api/use-ask'
import { useDraft } from '@/drafts/use-draft'
import { Note } from '@/kit/note'
import { QuestionForm } from '@/kit/question-form'
import { QuietButton } from '@/kit/quiet-button'
import { pages } from '@/kit/routes'
import { useElder } from '@/theme/elder'
import { type AskForm, type Askable, bodyOf, emptyForm, isTouched, payerOf, resident } from './form'
import { whoseOf } from './payer-field'
import { questionsOf } from './questions'
import { usePayers } from './use-payers'
import { whoOptions } from './who-field'
import { askWords as words } from './words'

interface FillingProps {
  /** Those for whom this person may ask by name. */
  persons: readonly Askable[]
  doors: readonly { code: string; label: string }[]
  /** The post's place, by code ('' for all), for whoever may name a resident; null for others. */
  within: string | null
  me: string
  desk: boolean
}

/** The form itself: for whom, what, when, how long, and whose minutes pay. */
export function Filling({ persons, doors, within, me, desk }: FillingProps) {
  const { elder } = useElder()
  const now = new Date()
  const { draft, change, drop, found } = useDraft<AskForm>('askHelp', emptyForm)
  const [resumed, setResumed] = useState(found && isTouched(draft))
  const { ask, problem, forget } = useAsk()
  const options = whoOptions({ persons, within })
  // Who gave consent may have taken it back since the draft was written.
  const form: AskForm = options.some(({ value }) => value === draft.who) ? draft : { ...draft, who: options[0]?.value ?? me, payer: null }
  const payers = usePayers(form, desk)
  const payer = payerOf(form, payers.items)
  const name = form.who === me ? null : form.who === resident ? (form.person?.name ?? form.name) : (persons.find(({ id }) => id === form.who)?.name ?? null)
  const edit = (part: Partial<AskForm>) => {
    forget()
    change(part)
  }
  const clear = () => {
    setResumed(false)
    change(emptyForm)
    drop()
  }
  const send = async () => {
    const request = await ask('POST /help-requests', { body: bodyOf(form, payers.items, me, new Date()) })
    // What can be used may have changed.
    if (!request) return void payers.refresh()
    clear()
    await Taro.redirectTo({ url: `${pages.helpRequest}?id=${request.id}&sent=1` })
  }
  return (
    <>
      {resumed ? <Note action={<QuietButton onPress={clear}>{words.startOver}</QuietButton>}>{words.draft}</Note> : null}
      <QuestionForm
        questions={questionsOf({ form, change: edit, persons, doors, within, me, payers, name, problem, now, elder })}
        send={{ words: words.send, busyWords: words.sending, onPress: send }}
        after={form.minutes !== null && payer ? words.after(form.minutes, whoseOf(payer.payer, name), payer.available) : undefined}
        problem={problem}
        kept={words.kept}
      />
    </>
  )
}
