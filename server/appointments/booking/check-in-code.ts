import { qrImage, readTyped } from '../../codes/typed-code'

export { newCode } from '../../codes/typed-code'

const scheme = 'linli:booking:'

/** What somebody typed or a scanner read as a check-in code. */
export function readCode(text: string): string {
  return readTyped(scheme, text)
}

/** A check-in code as a QR, a PNG in a data URI. */
export function codeImage(code: string): Promise<string> {
  return qrImage(scheme, code)
}
