import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { speakMoment } from '@shared/time/speak'
import type { Result } from '@shared/api'
import { useCall } from '@/api/use-call'
import { CallButton } from '@/kit/call-button'
import { Loaded } from '@/kit/loaded'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Tag } from '@/kit/tag'
import { useAsk } from '@/api/use-ask'
import { clockOf } from './clock'
import { Papers } from './papers'
import { PriorityTag } from './priority-tag'
import { type Entry, slotOf } from './queue'
import { stateSign } from './state-sign'
import { counterWords as words } from './words'
import './person.scss'

export interface PersonProps {
  entry: Entry
  /** Its service, by id. */
  service: string
  /** Where she is called to; null: this device does not know yet. */
  window: string | null
  /** Asks which window this is. */
  onWindow: () => void
  /** The main button stands elsewhere on the screen. */
  servedElsewhere?: boolean
  /** Something was done: says what, in words. */
  onDone: (said: string) => void
  onIssue: (entry: Entry) => void
}

type Booking = Result<'GET /bookings/:id'>

/** Somebody of the queue: number, what she brings, what can be done with her now. */
export function Person(props: PersonProps) {
  const { entry } = props
  const { words: state, ...sign } = stateSign(entry)
  const booking = useCall('GET /bookings/:id', { params: { id: entry.booking } }, { of: `${entry.state} ${entry.counter}` })
  return (
    <View className="person">
      <View className="person__head">
        <View className="person__number">{words.now(entry.number)}</View>
        <View className="person__who">
          <View className="person__name">{entry.name}</View>
          <View className="person__quiet">{speakMoment(entry.start, new Date())}</View>
        </View>
      </View>
      <View className="quiet-row">
        {entry.priority ? <PriorityTag priority={entry.priority} /> : null}
        <Tag {...sign}>{state}</Tag>
        {entry.bookedBy ? <Tag icon="person">{words.bookedBy(entry.bookedBy)}</Tag> : null}
      </View>
      {entry.note ? <Note>{`${words.note}：${entry.note}`}</Note> : null}
      <Loaded call={booking} cards={1}>
        {(data) => <Acts {...props} booking={data} />}
      </Loaded>
    </View>
  )
}

function Acts({ entry, booking, service, window, onWindow, servedElsewhere = false, onDone, onIssue }: PersonProps & { booking: Booking }) {
  const { ask, problem } = useAsk()
  const [missing, setMissing] = useState(false)
  const params = { id: entry.booking }
  const { can } = booking
  useEffect(() => setMissing(false), [entry.state])

  const checkIn = async () => {
    const done = await ask('POST /counter/check-in', { body: { slot: slotOf(service, entry.start), number: entry.number } })
    if (done) onDone(words.checkedIn(entry.name, entry.number))
  }
  const call = async () => {
    if (!window) return onWindow()
    const done = await ask('POST /bookings/:id/call', { params, body: { counter: window } })
    if (done) onDone(words.called(entry.number, window))
  }
  const serve = async () => {
    const done = await ask('POST /bookings/:id/serve', { params, body: {} })
    if (done) onDone(words.served(entry.number))
  }
  const miss = async () => {
    const done = await ask('POST /bookings/:id/missed', { params })
    if (done) onDone(words.markedMissed(entry.number))
  }
  const early = new Date() < new Date(entry.start)
  const waits = entry.state === 'booked' || entry.state === 'arrived' || entry.state === 'called'

  if (missing && can.miss) {
    return (
      <>
        <Note tone="warning">{words.missedNote(entry.name)}</Note>
        {problem ? <Note tone="danger">{problem.message}</Note> : null}
        <MainButton tone="danger" onPress={miss}>
          {words.missedSure}
        </MainButton>
        <QuietButton block onPress={() => setMissing(false)}>
          {words.missedKeep}
        </QuietButton>
      </>
    )
  }
  const calledHere = entry.state === 'called'
  const main = can.checkIn ? 'checkIn' : can.call && !calledHere ? 'call' : can.serve && !servedElsewhere ? 'serve' : null
  return (
    <>
      <Papers items={booking.bring} />
      {problem ? <Note tone="danger">{problem.message}</Note> : null}
      {main === 'checkIn' ? <MainButton onPress={checkIn}>{words.checkInRow}</MainButton> : null}
      {main === 'call' ? <MainButton onPress={call}>{words.callNow}</MainButton> : null}
      {main === 'serve' ? <MainButton onPress={serve}>{words.serve}</MainButton> : null}
      <View className="quiet-row">
        {can.call && calledHere ? <QuietButton icon="bell" onPress={call}>{words.callAgain}</QuietButton> : null}
        {can.serve && main !== 'serve' && !servedElsewhere ? <QuietButton icon="done" onPress={serve}>{words.serve}</QuietButton> : null}
        {entry.phone ? <CallButton phone={entry.phone} who={entry.name} /> : null}
        {can.raiseIssue ? <QuietButton icon="report" onPress={() => onIssue(entry)}>{words.raiseIssue}</QuietButton> : null}
        {booking.issue ? <QuietButton icon="next" onPress={() => open('issue', { id: booking.issue ?? '' })}>{words.openIssue}</QuietButton> : null}
        {can.miss ? <QuietButton icon="close" tone="danger" onPress={() => setMissing(true)}>{words.missed}</QuietButton> : null}
      </View>
      {waits && early ? <View className="person__quiet">{words.tooEarly(clockOf(entry.start))}</View> : null}
    </>
  )
}
