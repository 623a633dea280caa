import type { ApiProblem } from '@/api/problem'
import { Card } from '@/kit/card'
import { speakWindow, windowOf } from '@/kit/day-part'
import { Note } from '@/kit/note'
import { Row } from '@/kit/row'
import { useNear } from '@/session/near'
import { requestWords } from '../words'
import { commonOf, type Household, type RequestForm } from './form'

interface CheckProps {
  form: RequestForm
  photos: number
  doors: readonly Household[]
  givers: readonly { id: string; name: string }[]
  services: readonly { id: string; name: string }[]
  problem: ApiProblem | null
  now: Date
}

/** Everything once more before it is sent, for whoever answered one question at a time. */
export function Check({ form, photos, doors, givers, services, problem, now }: CheckProps) {
  const near = useNear()
  const { who, what, day, part, text } = form
  const name = who === 'me' ? requestWords.self : who === 'resident' ? (form.person?.name ?? form.name) : givers.find(({ id }) => id === who)?.name
  const place = who === 'me' ? (doors.find(({ code }) => code === form.door) ?? doors[0])?.label : who === 'resident' ? form.household?.label : undefined
  const label = commonOf(what)?.label ?? services.find(({ id }) => id === what)?.name
  return (
    <Card title={requestWords.check}>
      <Row icon="person" title={name ?? ''} note={place && near(place)} />
      <Row icon="bag" title={label ?? ''} />
      {photos ? <Row icon="camera" title={requestWords.checkPhotos(photos)} /> : null}
      <Row icon="report" title={text.trim() || requestWords.checkNoWords} />
      {day && part ? <Row icon="clock" title={speakWindow(windowOf(day, part, now), now)} /> : null}
      {problem?.errors.map(({ path, detail }) => (
        <Note key={path} tone="danger">
          {detail}
        </Note>
      ))}
    </Card>
  )
}
