import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Result } from '@shared/api'
import { useAsk } from '@/api/use-ask'
import { useCall } from '@/api/use-call'
import { QuestionForm } from '@/kit/question-form'
import { pages } from '@/kit/routes'
import { firstForm, type IssueForm, periodOf } from './form'
import { PeriodField } from './period-field'
import { ShowField } from './show-field'
import { issueWords as words } from './words'

/** The two questions; `all` is everything she ever served. */
export function Filling({ all }: { all: Result<'GET /timebank/service'> }) {
  const [form, setForm] = useState<IssueForm>(firstForm)
  const { ask, problem, forget } = useAsk()
  const period = periodOf(form, new Date())
  const whole = form.preset === 'all'
  const part = useCall('GET /timebank/service', { query: period ?? {} }, { ready: period !== null && !whole, whenShown: false })
  // Until the answer is there, that for the period before still stands.
  const found = whole ? all : period && part.data?.from === period.from && part.data?.until === period.until ? part.data : undefined
  const edit = (changed: Partial<IssueForm>) => {
    forget()
    setForm((before) => ({ ...before, ...changed }))
  }
  const send = async () => {
    if (!period) return
    const made = await ask('POST /timebank/certificates', { body: { ...period, show: { name: form.name, organisations: form.organisations } } })
    if (made) await Taro.redirectTo({ url: `${pages.certificate}?id=${made.id}&made=1` })
  }
  const missing = () => {
    if (!period) return form.from && form.until ? words.disorder : words.monthsNeeded
    if (!found) return part.failure ? words.failed : words.waiting
    return found.total ? null : words.nothing
  }
  return (
    <QuestionForm
      questions={[
        { key: 'period', missing: missing(), body: (error) => <PeriodField form={form} change={edit} found={found} failure={period && !found && part.failure ? part.retry : null} error={error} /> },
        { key: 'show', missing: null, body: () => <ShowField form={form} change={edit} service={found} /> },
      ]}
      send={{ words: words.send, busyWords: words.sending, onPress: send }}
      after={words.after}
      problem={problem}
      kept={words.kept}
    />
  )
}
