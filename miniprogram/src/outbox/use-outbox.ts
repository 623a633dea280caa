import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useSignedIn } from '@/session/session'
import { deliver } from './deliver'
import { whenOnline } from './network'
import { onParcels, type Parcel, parcels } from './parcels'

/** While something waits it is tried again this often, milliseconds. */
const again = 30_000

/** What this person wrote that is not on the server yet, oldest first. */
export function useOutbox(): readonly Parcel[] {
  const person = useSignedIn()
  const [all, setAll] = useState(parcels)
  useEffect(() => onParcels(() => setAll(parcels())), [])
  return all.filter((parcel) => parcel.person === person)
}

/** For the app: sends what waits when the app is shown, when the network is back, after a sign-in, and every half minute. */
export function useDelivery(): void {
  const waiting = useOutbox().some((parcel) => parcel.state !== 'refused')
  const person = useSignedIn()
  useDidShow(() => void deliver())
  useEffect(() => whenOnline(() => void deliver()), [])
  useEffect(() => {
    if (!waiting || !person) return
    void deliver()
    const timer = setInterval(() => void deliver(), again)
    return () => clearInterval(timer)
  }, [waiting, person])
}
