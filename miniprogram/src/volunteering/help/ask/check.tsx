import { helpCategories } from '@shared/volunteering/help'
import { speakHours } from '@shared/timebank/speak'
import type { ApiProblem } from '@/api/problem'
import { Card } from '@/kit/card'
import { speakWindow, windowOf } from '@/kit/day-part'
import { Note } from '@/kit/note'
import { Row } from '@/kit/row'
import { categorySigns } from '../words'
import type { AskForm } from './form'
import { askWords as words } from './words'

interface CheckProps {
  form: AskForm
  /** Whom it is for, by name; null for oneself. */
  name: string | null
  problem: ApiProblem | null
  now: Date
}

/** Everything once more before it is sent, for whoever answered one question at a time. */
export function Check({ form: { category, text, day, part, minutes }, name, problem, now }: CheckProps) {
  return (
    <Card title={words.check}>
      {name === null ? null : <Row icon="person" title={name} />}
      {category ? <Row icon={categorySigns[category].icon} title={helpCategories[category]} note={text.trim()} /> : null}
      {day && part ? <Row icon="calendar" title={speakWindow(windowOf(day, part, now), now).trim()} /> : null}
      {minutes !== null ? <Row icon="clock" title={speakHours(minutes)} /> : null}
      {problem?.errors.map(({ path, detail }) => (
        <Note key={path} tone="danger">
          {detail}
        </Note>
      ))}
    </Card>
  )
}
