import type { ReportForm } from './form'
import { toGcj02 } from './gcj02'

/** Longest wait for a position, milliseconds. */
const patience = 15_000

/** Where the browser is now, GCJ-02. Throws when the person refuses, the browser cannot tell, or the page is not served over HTTPS. */
export function locate(): Promise<NonNullable<ReportForm['position']>> {
  return new Promise((resolve, reject) => {
    if (!navigator.geolocation) return reject(new Error('no geolocation'))
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve({ ...toGcj02(coords), accuracy: coords.accuracy }), reject, {
      enableHighAccuracy: true,
      timeout: patience,
      maximumAge: 60_000,
    })
  })
}
