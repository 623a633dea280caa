import type { Types } from 'mongoose'
import { timebankSteps } from '../../timebank'
import { hasMore } from './gifts'
import { openPartners, type OfferKey, type OpenOffer } from './partners'
import type { Stage } from './stage'

const hour = 3600_000

/** What demo persons redeem: how many days ago at which minute of the day, and so many hours later the partner takes the code; never: it is still open. */
const redeemed: readonly { by: string; offer: OfferKey; daysAgo: number; minute: number; capturedAfter: number | null }[] = [
  { by: '王秀英', offer: 'check', daysAgo: 38, minute: 8 * 60, capturedAfter: 2 },
  { by: '马志强', offer: 'haircut', daysAgo: 28, minute: 19 * 60, capturedAfter: 15 },
  { by: '丁玉兰', offer: 'lunch', daysAgo: 20, minute: 10 * 60, capturedAfter: 2 },
  { by: '王秀英', offer: 'haircut', daysAgo: 16, minute: 21 * 60, capturedAfter: 14 },
  { by: '丁玉兰', offer: 'door-haircut', daysAgo: 9, minute: 9 * 60, capturedAfter: 30 },
  { by: '王秀英', offer: 'lunch', daysAgo: 1, minute: 19 * 60, capturedAfter: null },
  { by: '马志强', offer: 'massage', daysAgo: 2, minute: 20 * 60, capturedAfter: null },
]

/** What the crowd redeems most, and from how many days ago on somebody does every third day. */
const liked: readonly OfferKey[] = ['haircut', 'lunch', 'lunch', 'check', 'dumplings', 'haircut']
const [crowdSince, crowdEvery] = [45, 3]

/** Writes the opening of the partners and what is redeemed there; one thinks better of it, and the barber took a code an hour ago. */
export function writeRedemptions(stage: Stage): void {
  const { cast, crowd, diary, now, random, ago } = stage
  diary.write(ago(58, 11 * 60), async (opened) => {
    const open = await openPartners(stage, opened)
    for (const { by, offer, daysAgo, minute, capturedAfter } of redeemed) diary.write(ago(daysAgo, minute), (at) => redeem(cast.of(by), open[offer], at, capturedAfter, stage))
    for (let days = crowdSince; days > 1; days -= crowdEvery) {
      const offer = open[random.pick(liked)]
      diary.write(ago(days, 8 * 60 + random.int(3 * 60)), (at) => redeem(random.pick(crowd)._id, offer, at, 1 + random.int(6), stage))
    }
    diary.write(ago(13, 18 * 60), (at) => thinkBetter(cast.of('王秀英'), open.dumplings, at, stage))
    diary.write(new Date(now.getTime() - 3 * hour), (at) => redeem(cast.of('郭晓东'), open.haircut, at, 2, stage))
  })
}

/** Somebody who has the minutes redeems an offer, and its partner takes the code so many hours later. */
async function redeem(person: Types.ObjectId, { offer, partner, staff }: OpenOffer, at: Date, capturedAfter: number | null, { diary, as }: Stage): Promise<void> {
  if (!(await hasMore(person, offer.minutes))) return
  const { code } = await timebankSteps.redeem({ offer, partner }, {}, await as(person, at))
  if (capturedAfter !== null) diary.write(new Date(at.getTime() + capturedAfter * hour), async (later) => timebankSteps.capture(code, [partner], await as(staff, later)))
}

async function thinkBetter(person: Types.ObjectId, { offer, partner }: OpenOffer, at: Date, { diary, as }: Stage): Promise<void> {
  if (!(await hasMore(person, offer.minutes))) return
  const redemption = await timebankSteps.redeem({ offer, partner }, {}, await as(person, at))
  diary.write(new Date(at.getTime() + 26 * hour), async (later) => timebankSteps.cancel(redemption, await as(person, later)))
}
