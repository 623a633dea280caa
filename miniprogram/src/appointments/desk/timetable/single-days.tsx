import { type Day, dayOf } from '@shared/appointments/calendar'
import { Card } from '@/kit/card'
import { Row } from '@/kit/row'
import { speakWholeDay } from '../day-field'
import { windowWords } from '../window-words'
import type { Exception } from './rule-form'
import { timetableWords as words } from './words'

/** Days to come that have something else than the rules; one is opened in the month. Nothing where there are none. */
export function SingleDays({ exceptions, onChoose }: { exceptions: readonly Exception[]; onChoose: (day: Day) => void }) {
  const now = new Date()
  const coming = exceptions.filter(({ day }) => day >= dayOf(now))
  if (coming.length === 0) return null
  return (
    <Card title={words.singleDays}>
      {coming.map(({ day, reason, windows }) => (
        <Row key={day} icon={windows.length ? 'clock' : 'close'} title={speakWholeDay(day, now)} note={windows.length ? `${windows.map(windowWords.speak).join('；')} · ${reason}` : words.singleClosed(reason)} onPress={() => onChoose(day)} />
      ))}
    </Card>
  )
}
