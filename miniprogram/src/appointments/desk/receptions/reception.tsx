import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { type Day, dayOf, speakMinute } from '@shared/appointments/calendar'
import { useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Tag } from '@/kit/tag'
import { useNear } from '@/session/near'
import { speakWholeDay } from '../day-field'
import { monthOf } from '../month-days'
import { receptionWords as words } from './words'
import '@/kit/desk.scss'

/** One leader's days: theme, when, how many have booked. */
export function Reception({ service }: { service: Result<'GET /services'>['items'][number] }) {
  const near = useNear()
  const today = dayOf(new Date())
  const timetable = useCall('GET /services/:id/timetable', { params: { id: service.id } })
  const days = (timetable.data?.exceptions ?? []).filter(({ day, windows }) => day >= today && windows.length > 0)
  return (
    <Card title={`${near(service.provider.title)}${service.provider.name}`}>
      <View>{service.theme}</View>
      {days.map(({ day, windows }) => (
        <BookedDay key={day} service={service.id} day={day} words={windows.map(({ from, until }) => `${speakMinute(from)}–${speakMinute(until)}`).join('、')} />
      ))}
      {timetable.data && days.length === 0 ? <View className="pane__quiet">{words.over}</View> : null}
      <View className="quiet-row">
        <QuietButton icon="clock" onPress={() => open('timetable', { id: service.id })}>{words.timetable}</QuietButton>
        <QuietButton icon="report" onPress={() => open('editService', { id: service.id })}>{words.edit}</QuietButton>
      </View>
    </Card>
  )
}

function BookedDay({ service, day, words: when }: { service: string; day: Day; words: string }) {
  const month = useCall('GET /services/:id/month', { params: { id: service }, query: { month: monthOf(day) } })
  const found = month.data?.days.find((one) => one.day === day)
  return <Row icon="calendar" title={`${speakWholeDay(day, new Date())} ${when}`} end={found ? <Tag icon="person" tone="pine">{words.booked(found.booked, found.capacity)}</Tag> : undefined} />
}
