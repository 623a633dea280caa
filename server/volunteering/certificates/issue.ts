import { Types } from 'mongoose'
import type { z } from 'zod'
import { dayOf } from '../../../shared/appointments/calendar'
import type { certificatesContract } from '../../../shared/timebank/certificates.contract'
import { newCode } from '../../codes/typed-code'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { eventActor } from '../../people'
import { accountOf, communityPath, homeCommunity, keepKey, personAccount, signingKey, signText } from '../../timebank'
import { CertificateModel, type Certificate } from './certificate.model'
import { serviceSum } from './service-lines'
import { certificateText, fullPayload, shownPayload } from './signed-text'

type Wanted = z.output<(typeof certificatesContract)['POST /timebank/certificates']['body']>

/** Signs of the code that goes with the number: 49 bits, which nobody finds out at 30 tries a minute. */
const checkLength = 10

/** Who issues where the holder lives in no community. */
const platform = '邻里时间银行'

/**
 * Issues a certificate of the actor's confirmed service in a period: sums, signs twice (what the public page shows, and everything, for the paper) and stores it with its event. In the caller's transaction
 * where there is one. Throws `bad_input` for a day to come, `timebank.nothing_to_certify`, `conflict` for who has no name.
 */
export function issue({ from, until, show }: Wanted, { actor, now, services }: Pick<Context, 'actor' | 'now' | 'services'>): Promise<Certificate> {
  expectPast(until, 'body.until', now)
  const { _id: person, name: holder } = actor.person
  if (!holder) throw new Problem('conflict', { detail: '还没有登记您的姓名。请先登记住址和姓名，再开证明。' })
  const key = signingKey(services.env.timebank.signingKey)
  return transaction(async () => {
    const { sequence: upTo } = await accountOf(personAccount(person))
    const sum = await serviceSum(person, { from, until, upTo })
    if (sum.total === 0) throw new Problem('timebank.nothing_to_certify')
    const issuer = (await homeCommunity(actor))?.name ?? platform
    const said = { number: newNumber(now), check: newCode(checkLength), person, holder, issuer, ...sum, show, issuedAt: now }
    const certificate: Certificate = {
      _id: new Types.ObjectId(),
      ...said,
      upTo,
      signatures: { shown: signText(certificateText(shownPayload(said)), key), full: signText(certificateText(fullPayload(said)), key) },
      key: key.id,
      publicKey: key.publicKey,
      state: 'valid',
      revoked: null,
    }
    await keepKey(key, now)
    await CertificateModel.insertMany([certificate], { lean: true })
    await emit({ type: 'certificate.issued', subject: { type: 'certificate', id: String(certificate._id) }, path: await communityPath(actor.doors), actor: eventActor(actor), at: now, data: { number: certificate.number, total: sum.total } })
    return certificate
  })
}

/** Throws `bad_input` for a day that has not come. */
export function expectPast(day: string, path: string, now: Date): void {
  if (day > dayOf(now)) throw new Problem('bad_input', { errors: [{ path, code: 'future', detail: '结束日期不能晚于今天' }] })
}

/** '2026-7KQ3-M9TB': the year and eight signs, read out in three goes. */
function newNumber(now: Date): string {
  const code = newCode()
  return `${dayOf(now).slice(0, 4)}-${code.slice(0, 4)}-${code.slice(4)}`
}
