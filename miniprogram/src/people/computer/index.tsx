import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { createAttempt } from '@/api/attempt'
import { call } from '@/api/call'
import type { ApiProblem } from '@/api/problem'
import { Empty } from '@/kit/empty'
import { Field } from '@/kit/field'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { WordsInput } from '@/kit/words-input'
import { ConfirmSheet } from './confirm-sheet'
import { computerWords } from './words'
import './index.scss'

const digits = 6

/** 电脑登录, the phone's side: types the code that a computer shows, and confirms that she herself sits there. */
export default function SignInComputer() {
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [done, setDone] = useState(false)
  const keyFor = useRef(createAttempt())

  const type = (typed: string) => {
    setCode(typed.replace(/\D/g, '').slice(0, digits))
    setWrong(undefined)
  }
  const next = () => {
    setProblem(null)
    if (code.length < digits) setWrong(computerWords.short)
    else setAsking(true)
  }
  const approve = async () => {
    setProblem(null)
    try {
      await call('POST /sign-in/handoffs/approve', { body: { code }, idempotencyKey: keyFor.current(code) })
      setDone(true)
      setAsking(false)
    } catch (error) {
      const refusal = error as ApiProblem
      const detail = refusal.at('body.code')
      setWrong(detail)
      if (detail) setAsking(false)
      else setProblem(refusal)
    }
  }

  if (done) {
    return (
      <Screen title={computerWords.title} foot={<MainButton onPress={goBack}>{computerWords.back}</MainButton>}>
        <Empty icon="done" words={computerWords.done} />
        <Note icon="leave">{computerWords.leave}</Note>
      </Screen>
    )
  }
  return (
    <Screen title={computerWords.title} foot={<MainButton onPress={next}>{computerWords.next}</MainButton>}>
      <View className="computer__lead">{computerWords.lead}</View>
      <Field label={computerWords.code} error={wrong}>
        <View className="computer__code">
          <WordsInput type="number" max={digits} label={computerWords.code} placeholder="" value={code} onChange={type} />
        </View>
      </Field>
      <ConfirmSheet shown={asking} code={code} problem={problem} onClose={() => setAsking(false)} onConfirm={approve} />
    </Screen>
  )
}
