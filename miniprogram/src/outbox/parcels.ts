import Taro from '@tarojs/taro'
import type { Input } from '@shared/api'

export type Report = Omit<NonNullable<Input<'POST /issues'>['body']>, 'photos' | 'voice'>

/** A photo or voice note of a parcel: on the server already, or kept on this device. */
export interface Enclosure {
  fileId?: string
  /** What `keptPath` takes. */
  kept?: string
}

/** A report that is written and not yet on the server. */
export interface Parcel {
  /** Its Idempotency-Key, made when it was written: however often it is sent, it becomes one issue. */
  key: string
  /** Who wrote it; only sent while she is signed in. */
  person: string
  /** UTC, ISO 8601. */
  writtenAt: string
  report: Report
  photos: Enclosure[]
  voice: Enclosure | null
  state: 'waiting' | 'sending' | 'refused'
  /** Why the server refused it, in words. */
  refusal?: string
}

const storageKey = 'linli.outbox'
const listeners = new Set<() => void>()

/** All parcels on this device, the oldest first. Read from storage each time: another tab may have sent one. */
export function parcels(): readonly Parcel[] {
  return (Taro.getStorageSync(storageKey) as Parcel[] | '') || []
}

/** Adds a parcel, or puts its new standing in the place of the old one. */
export function putParcel(parcel: Parcel): void {
  const others = parcels()
  const known = others.some((other) => other.key === parcel.key)
  write(known ? others.map((other) => (other.key === parcel.key ? parcel : other)) : [...others, parcel])
}

/** Takes a parcel out. */
export function removeParcel(key: string): void {
  write(parcels().filter((parcel) => parcel.key !== key))
}

/** Calls on every change of the parcels; answers how to stop that. */
export function onParcels(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function write(next: readonly Parcel[]): void {
  Taro.setStorageSync(storageKey, next)
  for (const listener of listeners) listener()
}
