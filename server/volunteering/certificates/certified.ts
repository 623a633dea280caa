import { isSigned } from '../../timebank'
import { certificateText, type SignedPayload } from './signed-text'

/** Whether a signature fits a payload. False too for what is no signature or no key. */
export function isCertified({ payload, signature, publicKey }: SignedPayload): boolean {
  try {
    return isSigned(certificateText(payload), signature, publicKey)
  } catch {
    return false
  }
}
