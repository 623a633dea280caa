import type { Input, Result } from '../../shared/api'
import { AccountModel } from '../../server/timebank/ledger/account.model'
import { TransferModel } from '../../server/timebank'
import { EntitlementModel } from '../../server/timebank/pools/entitlement.model'
import { ReversalModel } from '../../server/timebank/reversals/reversal.model'
import { EventModel } from '../../server/events/event.model'
import { OfferModel } from '../../server/timebank/partners/offer.model'
import { PartnerModel } from '../../server/timebank/partners/partner.model'
import { RedemptionModel } from '../../server/timebank/redemptions/redemption.model'
import { signedInAs, type Caller } from './client'
import { addPerson, doorAt } from './factory'
import type { SignedInTown } from './issues'
import type { TestServer } from './server'

export type PartnerView = Result<'POST /partners'>
export type OfferView = Result<'GET /offers/:id'>
export type RedemptionView = Result<'GET /redemptions/:id'>

const done = async <T>(reply: Promise<{ status: number; result: T; problem: unknown }>): Promise<T> => {
  const { status, result, problem } = await reply
  if (status !== 200) throw new Error(`refused: ${JSON.stringify(problem)}`)
  return result
}

/** A barber of the first community with one person at its counter, added by the community's desk. */
export async function openPartner(server: TestServer, people: SignedInTown, body: Partial<Input<'POST /partners'>['body']> = {}) {
  const barber = await signedInAs(server, (await addPerson('理发师傅', { doors: [doorAt(people.town.first.courtyardDoor)] }))._id)
  const partner = await done(people.desk.call('POST /partners', { body: { place: people.town.first.community._id, name: '福民理发店', where: '福民社区东门', phone: null, staff: [barber.id], ...body } }))
  return { partner, barber }
}

/** Adds an offer to a partner: a haircut for an hour. */
export function addOffer(caller: Caller, partner: { id: string }, body: Partial<Input<'POST /partners/:id/offers'>['body']> = {}): Promise<OfferView> {
  return done(caller.call('POST /partners/:id/offers', { params: { id: partner.id }, body: { name: '理发', text: '剪发一次，不含染烫', minutes: 60, ...body } }))
}

/** Redeems an offer. Throws where it is refused. */
export function redeemed(caller: Caller, offer: { id: string }): Promise<RedemptionView> {
  return done(caller.call('POST /offers/:id/redemptions', { params: { id: offer.id }, body: {} }))
}

/** Everything that partners, desks and the ledger have written. */
async function written() {
  return {
    partners: await PartnerModel.find().sort({ _id: 1 }).lean(),
    offers: await OfferModel.find().sort({ _id: 1 }).lean(),
    redemptions: await RedemptionModel.find().sort({ _id: 1 }).lean(),
    reversals: await ReversalModel.find().sort({ _id: 1 }).lean(),
    entitlements: await EntitlementModel.find().sort({ _id: 1 }).lean(),
    // An account without a leg tells nothing.
    accounts: await AccountModel.find({ sequence: { $gt: 0 } }).sort({ _id: 1 }).lean(),
    transfers: await TransferModel.countDocuments(),
    events: await EventModel.countDocuments(),
  }
}

/** Holds that what is asked is refused so, and that nothing changed. `errors` are the paths of wrong fields, in any order. */
export async function expectRefused(asked: () => Promise<{ status: number; problem: { code: string; errors?: { path: string }[] } }>, status: number, code: string, errors?: string[]): Promise<void> {
  const before = await written()
  const { status: was, problem } = await asked()
  expect({ status: was, code: problem.code, errors: problem.errors?.map(({ path }) => path).sort() }).toEqual({ status, code, errors: errors && [...errors].sort() })
  expect(await written()).toEqual(before)
}
