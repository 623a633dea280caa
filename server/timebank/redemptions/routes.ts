import { redemptionContract } from '../../../shared/timebank/redemption.contract'
import type { Context } from '../../http/context'
import { anyone, implement } from '../../http/implement'
import { deskPolicy } from '../desk/policy'
import { capturedToday, listOffers, listPartners, myPartners } from '../partners/list'
import { addOffer, editOffer, loadOffer } from '../partners/offers'
import type { Partner } from '../partners/partner.model'
import { addPartner, editPartner, loadPartner } from '../partners/partners'
import { addOfferPolicy, editOfferPolicy, offerPolicy, partnerPolicy, redeemPolicy } from '../partners/policy'
import { presentOffer, presentPartners, presentPartnerSummary } from '../partners/presenter'
import { cancel } from './cancel'
import { capture } from './capture'
import { listCaptures, listRedemptions, loadRedemption } from './list'
import { capturePolicy, redemptionPolicy } from './policy'
import { presentCapture, presentRedemption, presentWithCode } from './presenter'
import { redeem } from './redeem'

const partnerOf = ({ params }: { params: { id: string } }) => loadPartner(params.id)
const offerOf = ({ params }: { params: { id: string } }) => loadOffer(params.id)
const redemptionOf = ({ params }: { params: { id: string } }) => loadRedemption(params.id)
const mine = (_: unknown, { actor }: Context) => myPartners(actor)
const shown = async (partner: Promise<Partner>) => (await presentPartners([await partner]))[0]!

export const redemptionRoutes = implement(redemptionContract, {
  'GET /offers': (on) =>
    on({
      policy: anyone,
      handle: async ({ query }, _, ctx) => {
        const { items, next } = await listOffers(query, ctx)
        return { items: items.map((item) => presentOffer(item, ctx)), next }
      },
    }),
  'GET /offers/:id': (on) => on({ load: offerOf, policy: offerPolicy, handle: async (_, at, ctx) => presentOffer(at, ctx) }),
  'POST /offers/:id/redemptions': (on) => on({ load: offerOf, policy: redeemPolicy, handle: async ({ body }, at, ctx) => presentWithCode(await redeem(at, body, ctx), ctx.now) }),
  'GET /redemptions': (on) =>
    on({
      policy: anyone,
      handle: async ({ query }, _, { actor, now }) => {
        const { items, next } = await listRedemptions(query, actor)
        return { items: items.map((item) => presentRedemption(item, now)), next }
      },
    }),
  'GET /redemptions/:id': (on) => on({ load: redemptionOf, policy: redemptionPolicy, handle: (_, redemption, { now }) => presentWithCode(redemption, now) }),
  'POST /redemptions/:id/cancel': (on) => on({ load: redemptionOf, policy: redemptionPolicy, handle: async (_, redemption, ctx) => presentRedemption(await cancel(redemption, ctx), ctx.now) }),
  'POST /partner/captures': (on) => on({ load: mine, policy: capturePolicy, handle: async ({ body }, partners, ctx) => presentCapture(await capture(body.code, partners, ctx)) }),
  'GET /partner/captures': (on) =>
    on({
      load: mine,
      policy: capturePolicy,
      handle: async ({ query }, partners) => {
        const { items, next } = await listCaptures(query, partners)
        return { items: items.map(presentCapture), next }
      },
    }),
  'GET /partner': (on) =>
    on({
      load: mine,
      policy: anyone,
      handle: async (_, partners, { now }) => {
        const today = await capturedToday(partners, now)
        return { items: partners.map((partner) => ({ ...presentPartnerSummary(partner), today: today.get(String(partner._id)) ?? { count: 0, minutes: 0 } })) }
      },
    }),
  'GET /partners': (on) =>
    on({
      policy: deskPolicy,
      handle: async ({ query }, _, ctx) => {
        const { items, next } = await listPartners(query, ctx)
        return { items: await presentPartners(items), next }
      },
    }),
  'GET /partners/:id': (on) => on({ load: partnerOf, policy: partnerPolicy, handle: (_, partner) => shown(Promise.resolve(partner)) }),
  'POST /partners': (on) => on({ policy: deskPolicy, handle: ({ body }, _, ctx) => shown(addPartner(body, ctx)) }),
  'PUT /partners/:id': (on) => on({ load: partnerOf, policy: partnerPolicy, handle: ({ body }, partner, ctx) => shown(editPartner(partner, body, ctx)) }),
  'POST /partners/:id/offers': (on) => on({ load: partnerOf, policy: addOfferPolicy, handle: async ({ body }, partner, ctx) => presentOffer(await addOffer(partner, body, ctx), ctx) }),
  'PUT /offers/:id': (on) => on({ load: offerOf, policy: editOfferPolicy, handle: async ({ body }, at, ctx) => presentOffer(await editOffer(at, body, ctx), ctx) }),
})
