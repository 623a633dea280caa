import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { useElder } from '@/theme/elder'
import { MainButton } from './main-button'
import { Note } from './note'
import { QuietButton } from './quiet-button'
import './question-form.scss'

export interface Question {
  key: string
  /** Its fields; `error` is what is missing, once somebody tried to go on without it. */
  body: (error: string | undefined) => ReactNode
  /** What is missing, in words; null when one can go on. */
  missing: string | null
}

interface QuestionFormProps {
  /** Stands above the questions; in elder mode above the first one only, so that each stands at the top. */
  lead?: ReactNode
  questions: readonly Question[]
  send: { words: string; busyWords?: string; onPress: () => unknown; tone?: 'main' | 'danger' }
  /** What will happen after sending. */
  after?: string
  /** Why the last sending failed, where no field says so. */
  problem?: ApiProblem | null
  /** What was kept, said with a failure that passes. */
  kept?: string
  /** Beside a table, where nothing may stick to the window's edge. */
  inPane?: boolean
}

/** A form of a few questions: all at once, or one at a time in elder mode. The button always works and says what is missing. */
export function QuestionForm({ lead, questions, send, after, problem, kept, inPane = false }: QuestionFormProps) {
  const { elder } = useElder()
  const [at, setAt] = useState(0)
  const [tried, setTried] = useState<ReadonlySet<string>>(new Set())
  const stepwise = elder && !inPane
  const shown = stepwise ? questions.slice(at, at + 1) : questions
  const last = !stepwise || at >= questions.length - 1

  const goOn = () => {
    const wanting = shown.find(({ missing }) => missing !== null)
    setTried(new Set([...tried, ...shown.map(({ key }) => key)]))
    if (wanting) return scrollTo(wanting.key)
    if (last) return send.onPress()
    setAt(at + 1)
    return undefined
  }
  return (
    <View className={`question-form${inPane ? ' question-form--pane' : ''}`}>
      {stepwise && at > 0 ? null : lead}
      <View className="question-form__questions">
        {stepwise && questions.length > 1 ? <View className="question-form__count">{`第 ${at + 1} 步，共 ${questions.length} 步`}</View> : null}
        {shown.map(({ key, body, missing }) => (
          <View key={key} id={idOf(key)}>{body(tried.has(key) ? (missing ?? undefined) : undefined)}</View>
        ))}
        {last && after ? <Note>{after}</Note> : null}
      </View>
      <View className="question-form__foot">
        {problem ? <Note tone="danger">{sayFailure(problem, kept)}</Note> : null}
        <MainButton onPress={goOn} tone={last ? send.tone : 'main'} busyWords={send.busyWords}>
          {last ? send.words : '下一步'}
        </MainButton>
        {stepwise && at > 0 ? (
          <QuietButton block onPress={() => setAt(at - 1)}>
            上一步
          </QuietButton>
        ) : null}
      </View>
    </View>
  )
}

/** Being offline says by itself that nothing is lost. */
function sayFailure(problem: ApiProblem, kept: string | undefined): string {
  return problem.passing && problem.code !== 'offline' && kept ? `${problem.message}${kept}` : problem.message
}

const idOf = (key: string) => `question-${key}`

/** Brings the question that has no answer into sight; a page too short to scroll stays as it is. */
function scrollTo(key: string): void {
  Taro.pageScrollTo({ selector: `#${idOf(key)}`, offsetTop: -80, duration: 200 }).catch(() => undefined)
}
