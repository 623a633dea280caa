import { newKey } from '@/api/new-key'
import { ApiProblem, offline } from '@/api/problem'
import type { Photo } from '@/kit/photos'
import { session } from '@/session/session'
import { deliver, type Delivery, discard } from './deliver'
import { keepFile } from './keep-file'
import { type Enclosure, putParcel, type Report } from './parcels'

/**
 * Sends a report, or keeps it on this device and sends it once the network is back. It is written down before anything is
 * sent, so that a closed app loses nothing. `later` says that it was kept; `refused` that the server wants it changed: the
 * form still has the words and nothing is kept. Throws ApiProblem when this device has no room for its photos.
 */
export async function postReport(report: Report, photos: readonly Photo[], voice: Photo | null): Promise<Delivery> {
  const key = newKey()
  putParcel({
    key,
    person: session()?.person.id ?? '',
    writtenAt: new Date().toISOString(),
    report,
    photos: await Promise.all(photos.map((photo, index) => enclose(photo, `${key}-${index}`))),
    voice: voice && (await enclose(voice, `${key}-voice`)),
    state: 'waiting',
  })
  // A delivery that was ending as this was written down has not seen it: then the second one does.
  const delivery = (await deliver()).get(key) ?? (await deliver()).get(key) ?? { later: offline() }
  if ('refused' in delivery) await discard(key)
  return delivery
}

async function enclose(item: Photo, name: string): Promise<Enclosure> {
  if (item.fileId) return { fileId: item.fileId }
  return {
    kept: await keepFile(item.path, name).catch(() => {
      throw new ApiProblem('offline', 0, '手机里放不下照片和录音了。请连上网络再发，或者先删去几张照片。')
    }),
  }
}
