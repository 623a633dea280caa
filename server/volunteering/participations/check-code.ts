import { createHmac, timingSafeEqual } from 'node:crypto'
import QRCode from 'qrcode'
import { codeDigits, codeDrift, codeSeconds, codeText, type CodePurpose } from '../../../shared/volunteering/check-code'

const step = codeSeconds * 1000

/** The code of an activity for a purpose at a moment: HOTP's truncation (RFC 4226) of HMAC-SHA256 over purpose and step. */
export function codeAt(secret: string, purpose: CodePurpose, moment: Date, drift = 0): string {
  const hash = createHmac('sha256', Buffer.from(secret, 'hex')).update(`${purpose}:${Math.floor(moment.getTime() / step) + drift}`).digest()
  const at = hash[hash.length - 1]! & 0xf
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 10 ** codeDigits).padStart(codeDigits, '0')
}

/** When the code of a moment gives way to the next one. */
export function codeChangesAt(moment: Date): Date {
  return new Date((Math.floor(moment.getTime() / step) + 1) * step)
}

/** Whether a code is the activity's for this purpose, now or as many steps before and after as clocks and hands may be apart. Takes the same time for every code of six digits. */
export function isCode(code: string, secret: string, purpose: CodePurpose, now: Date): boolean {
  const given = Buffer.from(code)
  if (given.length !== codeDigits) return false
  let fits = false
  for (let drift = -codeDrift; drift <= codeDrift; drift += 1) fits = timingSafeEqual(given, Buffer.from(codeAt(secret, purpose, now, drift))) || fits
  return fits
}

/** The code as a QR, a PNG in a data URI: it needs no further request. */
export function codeImage(activity: string, purpose: CodePurpose, code: string): Promise<string> {
  return QRCode.toDataURL(codeText(activity, purpose, code), { errorCorrectionLevel: 'M', margin: 2, scale: 6 })
}
