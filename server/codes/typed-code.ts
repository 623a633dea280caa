import { randomBytes } from 'node:crypto'
import QRCode from 'qrcode'
import { bitmapPng } from './bitmap-png'

/** No letter or digit that is taken for another: no 0 O 1 I L U. 30 signs, eight of them: 39 bits that cannot be guessed at 120 tries a minute. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new code that somebody shows or reads out; unique by the index of where it is kept. */
export function newCode(length = 8): string {
  // 240 is the largest multiple of 30 below 256: bytes above it would favour the first signs.
  let code = ''
  while (code.length < length) for (const byte of randomBytes(length * 2)) if (byte < 240 && code.length < length) code += signs[byte % signs.length]
  return code
}

/** What somebody typed or a scanner read as a code: the QR's text with its scheme, small letters, with blanks. */
export function readTyped(scheme: string, text: string): string {
  return text.trim().replace(scheme, '').replace(/\s+/g, '').toUpperCase()
}

/** A code as a QR, a PNG in a data URI: it needs no further request and shows without a network once the page is open. */
export async function qrImage(scheme: string, code: string): Promise<string> {
  const { modules } = QRCode.create(scheme + code, { errorCorrectionLevel: 'M' })
  const png = await bitmapPng(modules.size, (row, column) => modules.get(row, column) === 1, { scale: 6, margin: 2 })
  return `data:image/png;base64,${png.toString('base64')}`
}
