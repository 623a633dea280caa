import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/kit/card'
import { Field } from '@/kit/field'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { WordsInput } from '@/kit/words-input'
import { useAsk } from '@/api/use-ask'
import { byNumber, type Queue, readTyped, slotOf } from './queue'
import { canScan, scan } from '@/kit/scan'
import { counterWords as words, queueStates } from './words'
import './check-in.scss'

interface CheckInProps {
  queue: Queue
  /** Somebody was checked in: says who. */
  onDone: (said: string) => void
}

/** Checks in by the code on a phone, scanned or typed, or by a number of today's queue. */
export function CheckIn({ queue, onDone }: CheckInProps) {
  const { ask, problem, forget } = useAsk()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()

  const tell = (booking: { person: { name: string }; number: number | null; service: { id: string; name: string } }) => {
    setTyped('')
    const who = booking.person.name
    onDone(booking.service.id === queue.service.id ? words.checkedIn(who, booking.number) : words.checkedInElsewhere(who, booking.number, booking.service.name))
  }
  const byCode = async (code: string) => {
    const done = await ask('POST /counter/check-in', { body: { code } })
    if (done) tell(done)
  }
  const number = async (typedNumber: number) => {
    const found = byNumber(queue.items, typedNumber)
    if ('none' in found) return setWrong(words.noNumber(typedNumber))
    if ('already' in found) return setWrong(words.notWaiting(typedNumber, queueStates[found.already.state]))
    const done = await ask('POST /counter/check-in', { body: { slot: slotOf(queue.service.id, found.entry.start), number: typedNumber } })
    if (done) tell(done)
  }
  const go = () => {
    forget()
    const read = readTyped(typed)
    setWrong(read ? undefined : words.checkInNeeded)
    if (!read) return undefined
    return 'number' in read ? number(read.number) : byCode(read.code)
  }
  const scanNow = async () => {
    forget()
    setWrong(undefined)
    const text = await scan()
    if (text) await byCode(text)
  }
  return (
    <Card>
      <Field label={words.checkIn} hint={words.checkInHint} error={wrong}>
        <View className="check-in__typed">
          <WordsInput
            label={words.checkIn}
            placeholder={words.checkInPlaceholder}
            max={40}
            value={typed}
            onChange={(next) => {
              setTyped(next)
              setWrong(undefined)
              forget()
            }}
            onConfirm={() => void go()}
          />
        </View>
        {problem ? <Note tone="danger">{problem.message}</Note> : null}
        <View className="quiet-row">
          {canScan ? (
            <QuietButton icon="camera" onPress={scanNow}>
              {words.scan}
            </QuietButton>
          ) : null}
          <QuietButton icon="check" onPress={go}>
            {words.checkIn}
          </QuietButton>
        </View>
      </Field>
    </Card>
  )
}
