import type { Result } from '@shared/api'
import { call } from '@/api/call'
import { exclusive } from '@/api/exclusive'
import { ApiProblem } from '@/api/problem'
import { sendPhoto, sendVoice } from '@/api/send-file'
import { session } from '@/session/session'
import { dropFile, keptPath } from './keep-file'
import { type Enclosure, type Parcel, parcels, putParcel, removeParcel } from './parcels'

/** What became of a parcel that was sent just now. */
export type Delivery = { issue: Result<'POST /issues'> } | { later: ApiProblem } | { refused: ApiProblem }

let delivering: Promise<Map<string, Delivery>> | null = null

/**
 * Sends what waits, one after the other, oldest first, and stops at the first that cannot be sent now. However often it
 * is called, and from however many tabs, one delivery runs at a time. Answers what became of each parcel it tried.
 */
export function deliver(): Promise<Map<string, Delivery>> {
  delivering ??= exclusive('linli.deliver', deliverAll).finally(() => {
    delivering = null
  })
  return delivering
}

async function deliverAll(): Promise<Map<string, Delivery>> {
  const deliveries = new Map<string, Delivery>()
  const mine = () => parcels().filter((parcel) => parcel.person === session()?.person.id && parcel.state !== 'refused' && !deliveries.has(parcel.key))
  for (let parcel = mine()[0]; parcel; parcel = mine()[0]) {
    const delivery = await deliverOne(parcel)
    deliveries.set(parcel.key, delivery)
    if ('later' in delivery) break
  }
  return deliveries
}

async function deliverOne(waiting: Parcel): Promise<Delivery> {
  let parcel: Parcel = { ...waiting, state: 'sending' }
  const note = (change: Partial<Parcel>) => {
    parcel = { ...parcel, ...change }
    putParcel(parcel)
  }
  note({})
  try {
    for (const [index, photo] of parcel.photos.entries()) {
      const sent = await onServer(photo, sendPhoto)
      note({ photos: parcel.photos.map((before, at) => (at === index ? sent : before)) })
    }
    if (parcel.voice) note({ voice: await onServer(parcel.voice, sendVoice) })
    const photos = parcel.photos.flatMap((photo) => photo.fileId ?? [])
    const body = { ...parcel.report, photos, ...(parcel.voice?.fileId ? { voice: parcel.voice.fileId } : {}) }
    const issue = await call('POST /issues', { body, idempotencyKey: parcel.key })
    await discard(parcel.key)
    return { issue }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (error.passing || error.status === 401) {
      note({ state: 'waiting' })
      return { later: error }
    }
    note({ state: 'refused', refusal: error.errors[0]?.detail ?? error.message })
    return { refused: error }
  }
}

/** An enclosure with its id on the server. One that the device has cleared away goes without. */
async function onServer(enclosure: Enclosure, send: (path: string) => Promise<string>): Promise<Enclosure> {
  if (enclosure.fileId || !enclosure.kept) return enclosure
  const path = await keptPath(enclosure.kept)
  return path ? { ...enclosure, fileId: await send(path) } : {}
}

/** Takes a parcel out together with the files kept for it. */
export async function discard(key: string): Promise<void> {
  const parcel = parcels().find((each) => each.key === key)
  removeParcel(key)
  const kept = [...(parcel?.photos ?? []), ...(parcel?.voice ? [parcel.voice] : [])].flatMap((enclosure) => enclosure.kept ?? [])
  await Promise.all(kept.map(dropFile))
}

/** Lets a refused parcel be tried again. */
export function retryParcel(key: string): Promise<Map<string, Delivery>> {
  const parcel = parcels().find((each) => each.key === key)
  if (parcel) putParcel({ ...parcel, state: 'waiting', refusal: undefined })
  return deliver()
}
