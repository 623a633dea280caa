import type { z } from 'zod'
import type { redemptionContract, redemptionView } from '../../../shared/timebank/redemption.contract'
import { codeEnd, codeImage } from './code'
import { isUsable } from './policy'
import type { Redemption } from './redemption.model'

type Shown = z.input<typeof redemptionView>

/** A redemption for its person, as a list has it: without its code. */
export function presentRedemption(redemption: Redemption, now: Date): Shown {
  const { _id, offer, offerName, partner, partnerName, partnerWhere, minutes, state, expiresAt, at, settledAt } = redemption
  return {
    id: String(_id),
    offer: { id: String(offer), name: offerName, partner: { id: String(partner), name: partnerName, where: partnerWhere } },
    minutes,
    state,
    code: null,
    expiresAt: expiresAt.toISOString(),
    at: at.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
    can: { cancel: isUsable(redemption, now) },
  }
}

/** A redemption for its person, with the code while it can be used. */
export async function presentWithCode(redemption: Redemption, now: Date): Promise<Shown> {
  const { code } = redemption
  return { ...presentRedemption(redemption, now), code: isUsable(redemption, now) ? { text: code, image: await codeImage(code) } : null }
}

/** What a partner sees of a redemption it captured: the offer and the end of the code, nothing of the resident. */
export function presentCapture({ _id, offerName, minutes, code, settledAt }: Redemption): z.input<(typeof redemptionContract)['POST /partner/captures']['result']> {
  return { id: String(_id), offer: offerName, minutes, code: codeEnd(code), at: settledAt!.toISOString() }
}
