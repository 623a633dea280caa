import type { QueryFilter } from 'mongoose'
import { personAccount, timebankSteps, TransferModel, type Transfer } from '../../timebank'
import { hasMore } from './gifts'
import type { Stage } from './stage'

const hour = 3600_000

/** Writes two corrections: one that two persons of the desk have made, and one that waits for the second of them. */
export function writeReversals({ crowd, diary, now, ago, as }: Stage): void {
  diary.write(ago(21, 10 * 60), async (at) => {
    const told = await latest({ kind: 'earn', 'to.account': { $in: crowd.map(({ _id }) => personAccount(_id)) } })
    if (!told) return
    const asked = await timebankSteps.askReversal(await timebankSteps.loadTransfer(told._id), { reason: '本人来说明：当天是她女儿替她签的到。' }, await as('孙晓燕', at))
    diary.write(new Date(at.getTime() + 5 * hour), async (later) => (await stillHas(told)) && timebankSteps.settleReversal(asked, { confirm: true }, await as('林芳', later)))
  })
  diary.write(new Date(now.getTime() - 29 * hour), async (at) => {
    const giver = await findGiver(crowd)
    const taker = crowd.find(({ _id }) => giver && !_id.equals(giver._id))
    if (!giver || !taker) return
    await timebankSteps.give({ to: { person: String(taker._id) }, minutes: 60, words: '谢谢帮忙' }, await as(giver._id, at))
    const told = (await latest({ kind: 'gift', 'from.account': personAccount(giver._id) }))!
    diary.write(new Date(now.getTime() - 5 * hour), async (later) => {
      const reason = '来电说赠错了人，本想给楼上的邻居。双方都已问过，同意撤销。'
      await timebankSteps.askReversal(await timebankSteps.loadTransfer(told._id), { reason }, await as('孙晓燕', later))
    })
  })
}

function latest(filter: QueryFilter<Transfer>): Promise<Transfer | null> {
  return TransferModel.findOne(filter).sort({ at: -1, _id: 1 }).lean<Transfer>().exec()
}

async function stillHas({ to, minutes }: Transfer): Promise<boolean> {
  return hasMore(to.account.slice('person:'.length), minutes)
}

async function findGiver(crowd: Stage['crowd']): Promise<Stage['crowd'][number] | null> {
  for (const one of crowd) if (await hasMore(one._id, 120)) return one
  return null
}
