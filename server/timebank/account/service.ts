import { TransferModel, type Transfer } from '../ledger/transfer.model'

/** A confirmed service as the ledger has it: its minutes, when they were booked, what for. */
export type Service = Pick<Transfer, '_id' | 'minutes' | 'at' | 'source'>

/** Which services: booked from one moment on and before another (UTC), and with `upTo` among the first so many entries of the account. */
export interface ServiceSpan {
  from?: Date
  before: Date
  upTo?: number
}

/** The confirmed services of an account, oldest first, without those that were reversed since. One query after the other: it is asked inside transactions too. */
export async function servicesOf(account: string, { from, before, upTo }: ServiceSpan): Promise<Service[]> {
  const booked = await TransferModel.find(
    {
      'to.account': account,
      service: true,
      kind: { $ne: 'reverse' },
      at: { ...(from ? { $gte: from } : {}), $lt: before },
      ...(upTo === undefined ? {} : { 'to.sequence': { $lte: upTo } }),
    },
    { minutes: 1, at: 1, source: 1 },
  )
    .sort({ at: 1 })
    .lean<Service[]>()
  const undone = await TransferModel.find({ reverses: { $in: booked.map(({ _id }) => _id) } }, { reverses: 1 }).lean()
  const reversed = new Set(undone.map(({ reverses }) => reverses))
  return booked.filter(({ _id }) => !reversed.has(_id))
}
