import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { speakDay } from '@shared/time/speak'
import { call } from '@/api/call'
import type { ApiProblem } from '@/api/problem'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { useMe } from '@/session/me'
import { awayUntil } from './until'
import { awayWords } from './words'

type Length = keyof typeof awayWords.lengths
type Reason = keyof typeof awayWords.reasons

const optionsOf = <T extends string>(words: Record<T, string>) => (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }))

/** I leave my post for some days: how long, and why. Opened with `post`, its id. */
export default function Away() {
  const { post: id = '' } = useRouter().params
  const me = useMe()
  const [days, setDays] = useState<Length>('1')
  const [reason, setReason] = useState<Reason>('休假')
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const now = new Date()
  const until = awayUntil(now, Number(days))

  const leave = async () => {
    setProblem(null)
    try {
      await call('PUT /posts/:id/away', { params: { id }, body: { from: now.toISOString(), until, reason } })
      await me.refresh()
      await goBack()
    } catch (error) {
      setProblem(error as ApiProblem)
    }
  }

  return (
    <Screen
      title={awayWords.title}
      foot={
        <MainButton busyWords={awayWords.sending} onPress={leave}>
          {awayWords.sure}
        </MainButton>
      }
    >
      <Field label={awayWords.length} hint={awayWords.until(speakDay(until, now))}>
        <Choice label={awayWords.length} options={optionsOf(awayWords.lengths)} value={days} onChange={setDays} />
      </Field>
      <Field label={awayWords.why} hint={awayWords.whyHint}>
        <Choice label={awayWords.why} options={optionsOf(awayWords.reasons)} value={reason} onChange={setReason} />
      </Field>
      <Note tone="pine">{awayWords.after}</Note>
      {problem ? <Note tone="danger">{problem.message}</Note> : null}
    </Screen>
  )
}
