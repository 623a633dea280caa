import type { z } from 'zod'
import type { certificateDetail, certificatesContract, certificateView } from '../../../shared/timebank/certificates.contract'
import { qrImage } from '../../codes/typed-code'
import type { Services } from '../../services'
import type { Certificate } from './certificate.model'
import { isCertified } from './certified'
import { shownPayload } from './signed-text'

type Address = Pick<Services['env'], 'publicUrl' | 'host' | 'port'>

/** The address of the public page of a certificate. Without PUBLIC_URL it leads to this machine only, which is enough to try it out. */
export function verifyAddress({ number, check }: Pick<Certificate, 'number' | 'check'>, { publicUrl, host, port }: Address): string {
  return `${publicUrl ?? `http://${host}:${port}`}/#/timebank/verify/index?number=${number}&check=${check}`
}

/** A certificate for its holder, as a list has it. */
export function presentCertificate(certificate: Certificate, env: Address): z.input<typeof certificateView> {
  const { _id, number, from, until, total, items, show, issuedAt, state, revoked } = certificate
  return {
    id: String(_id), number, from, until, total, items: items.map(({ organisation, minutes, times }) => ({ organisation, minutes, times })), show: { name: show.name, organisations: show.organisations },
    issuedAt: issuedAt.toISOString(), state, revoked: revoked && { at: revoked.at.toISOString(), reason: revoked.reason }, verifyAt: verifyAddress(certificate, env),
  }
}

/** A certificate for its holder, with what she gives to somebody who is to verify it. */
export async function presentDetail(certificate: Certificate, env: Address): Promise<z.input<typeof certificateDetail>> {
  const { issuer, holder, check } = certificate
  return { ...presentCertificate(certificate, env), issuer, holder, check, qr: await qrImage('', verifyAddress(certificate, env)) }
}

/** A certificate for everybody who has its number and check code: what the holder chose, whether it still holds, and the signature over just that. */
export function presentPublic(certificate: Certificate): z.input<(typeof certificatesContract)['GET /certificates/:number']['result']> {
  const { signatures, publicKey, state, revoked } = certificate
  const signed = { payload: shownPayload(certificate), signature: signatures.shown, publicKey }
  return { ...signed, signed: isCertified(signed), state, revokedAt: revoked?.at.toISOString() ?? null, reason: revoked?.reason ?? null }
}
