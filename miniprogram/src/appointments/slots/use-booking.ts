import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { pages } from '@/kit/routes'
import { useAsk } from '@/api/use-ask'
import type { BookingBody } from './booking-body'

export interface Booking {
  /** Takes a place, or waits for one, and opens the booking. Never throws. */
  send: (how: 'book' | 'wait', body: BookingBody) => Promise<void>
  problem: ApiProblem | null
  /** What was tried last. */
  tried: 'book' | 'wait'
  forget: () => void
}

/** Books or waits for a slot; `onDone` hears of it before the page is left. */
export function useBooking(onDone: () => void): Booking {
  const { ask, problem, forget } = useAsk()
  const [tried, setTried] = useState<Booking['tried']>('book')
  const send = async (how: Booking['tried'], { slot, ...body }: BookingBody) => {
    setTried(how)
    const made = how === 'book' ? await ask('POST /bookings', { body: { slot, ...body } }) : await ask('POST /slots/:slot/waiting', { params: { slot }, body })
    if (!made) return
    onDone()
    await Taro.redirectTo({ url: `${pages.booking}?id=${made.id}&made=1` })
  }
  return { send, problem, tried, forget }
}
