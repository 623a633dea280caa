import { qrImage, readTyped } from '../../codes/typed-code'

const scheme = 'linli:redeem:'
const shown = 4

/** What a partner typed or scanned as a redemption code. */
export function readCode(text: string): string {
  return readTyped(scheme, text)
}

/** A redemption code as a QR, a PNG in a data URI. */
export function codeImage(code: string): Promise<string> {
  return qrImage(scheme, code)
}

/** The end of a code, by which the partner tells its captures apart and nobody can use it. */
export function codeEnd(code: string): string {
  return code.slice(-shown)
}
