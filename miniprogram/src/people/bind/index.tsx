import { useRef, useState } from 'react'
import { createAttempt } from '@/api/attempt'
import { call } from '@/api/call'
import type { ApiProblem } from '@/api/problem'
import { useDraft } from '@/drafts/use-draft'
import { Choice } from '@/kit/choice'
import { Empty } from '@/kit/empty'
import { Field } from '@/kit/field'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { WordsInput } from '@/kit/words-input'
import { pickPlace } from '@/places'
import { useMe } from '@/session/me'
import { useElder } from '@/theme/elder'
import { bindWords, doorWords, relationLabels } from '../words'
import { type Binding, bodyOf, lackOf, stepOf, type StepName, steps } from './binding'

const relations = (Object.keys(relationLabels) as (keyof typeof relationLabels)[]).map((value) => ({ value, label: relationLabels[value] }))

/** I belong to this household: which, my name and phone, and how. Elder mode asks one thing at a time. */
export default function Bind() {
  const me = useMe()
  const { elder } = useElder()
  const { draft, change, drop } = useDraft<Binding>('bind', { household: '', label: '', name: '', phone: '', relation: 'family' })
  const [at, setAt] = useState<StepName>('door')
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [lack, setLack] = useState<{ step: StepName; words: string } | null>(null)
  const [done, setDone] = useState(false)
  const keyFor = useRef(createAttempt())
  const known: Binding = { ...draft, name: draft.name || (me.data?.name ?? ''), phone: draft.phone || (me.data?.phone ?? '') }

  const choose = async () => {
    const place = await pickPlace({ levels: ['household'], ...(me.data?.community ? { at: me.data.community.code } : {}) })
    if (place) change({ household: place.code, label: place.label })
  }
  /** Whether these questions are answered; otherwise shows the first that is not. */
  const answered = (asked: readonly StepName[]) => {
    const missing = asked.flatMap((step) => ({ step, words: lackOf(step, known) })).find((each) => each.words)
    setLack(missing?.words ? { step: missing.step, words: missing.words } : null)
    if (missing?.words && elder) setAt(missing.step)
    return !missing
  }
  const send = async () => {
    setProblem(null)
    if (!answered(steps)) return
    const body = bodyOf(known)
    try {
      await call('POST /me/doors', { body, idempotencyKey: keyFor.current(body) })
      drop()
      setDone(true)
      void me.refresh()
    } catch (error) {
      setProblem(error as ApiProblem)
      setAt(stepOf(error as ApiProblem) ?? at)
    }
  }

  if (done) {
    return (
      <Screen title={bindWords.title}>
        <Empty icon="done" words={bindWords.done} action={{ words: doorWords.title, onPress: goBack }} />
      </Screen>
    )
  }

  const errorOf = (step: StepName, path: string) => (lack?.step === step ? lack.words : problem?.at(path))
  const fields: Record<StepName, JSX.Element> = {
    door: (
      <Field key="door" label={bindWords.door} hint={known.label || bindWords.doorHint} error={errorOf('door', 'body.household')}>
        <QuietButton block icon="place" onPress={choose}>
          {known.label ? bindWords.chooseAgain : bindWords.choose}
        </QuietButton>
      </Field>
    ),
    name: (
      <Field key="name" label={bindWords.name} hint={bindWords.nameHint} error={errorOf('name', 'body.name')}>
        <WordsInput label={bindWords.name} max={30} value={known.name} onChange={(name) => change({ name })} />
      </Field>
    ),
    phone: (
      <Field key="phone" label={bindWords.phone} hint={bindWords.phoneHint} optional error={errorOf('phone', 'body.phone')}>
        <WordsInput label={bindWords.phone} type="number" max={11} value={known.phone} onChange={(phone) => change({ phone })} />
      </Field>
    ),
    relation: (
      <Field key="relation" label={bindWords.relation}>
        <Choice label={bindWords.relation} options={relations} value={known.relation} onChange={(relation) => change({ relation })} />
      </Field>
    ),
  }
  const index = steps.indexOf(at)
  const next = steps[index + 1]
  const before = steps[index - 1]
  const asking = elder && next

  return (
    <Screen
      title={bindWords.title}
      foot={
        <>
          {elder && before ? (
            <QuietButton block onPress={() => setAt(before)}>
              {bindWords.before}
            </QuietButton>
          ) : null}
          {asking ? (
            <MainButton onPress={() => answered([at]) && setAt(next)}>
              {bindWords.next}
            </MainButton>
          ) : (
            <MainButton busyWords={bindWords.sending} onPress={send}>
              {bindWords.send}
            </MainButton>
          )}
        </>
      }
    >
      {elder ? fields[at] : steps.map((step) => fields[step])}
      {problem ? <Note tone="danger">{problem.code === 'offline' ? problem.message : `${problem.message}${bindWords.kept}`}</Note> : null}
      {asking ? null : <Note tone="pine">{bindWords.after}</Note>}
    </Screen>
  )
}
