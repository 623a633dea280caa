import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import type { Result } from '@shared/api'

/** A sign-in as the server handed it out. Times are UTC. */
export type Session = Result<'POST /sign-in/refresh'>

const storageKey = 'linli.session'
const listeners = new Set<() => void>()
let held: Session | null | undefined

/** The sign-in that stands, or null. */
export function session(): Session | null {
  held ??= (Taro.getStorageSync(storageKey) as Session | '') || null
  return held
}

/** The sign-in as storage has it: another window of the browser may have renewed or ended it. */
export function rereadSession(): Session | null {
  held = undefined
  return session()
}

/** Begins a sign-in, or goes on with renewed tokens. */
export function keepSession(next: Session): void {
  held = next
  Taro.setStorageSync(storageKey, next)
  tell()
}

/** Forgets the sign-in on this device. */
export function dropSession(): void {
  held = null
  Taro.removeStorageSync(storageKey)
  tell()
}

function tell(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The id of the person who is signed in, or null; renders again when that changes. */
export function useSignedIn(): string | null {
  return useSyncExternalStore(subscribe, () => session()?.person.id ?? null)
}
