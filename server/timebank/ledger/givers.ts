import { HoldModel } from './hold.model'
import type { Transfer } from './transfer.model'

/** A transfer with the account that gave its minutes, and gets them back when it is undone. */
export type Given = Transfer & { giver: string }

/** Adds to transfers who gave their minutes: of what was paid out of a hold that is whose hold it was, not escrow. */
export async function withGivers(transfers: readonly Transfer[]): Promise<Given[]> {
  const paid = transfers.flatMap(({ kind, hold }) => (kind === 'capture' && hold ? [hold] : []))
  const holds = paid.length ? await HoldModel.find({ _id: { $in: paid } }, { account: 1 }).lean() : []
  const accounts = new Map(holds.map(({ _id, account }) => [_id, account]))
  return transfers.map((transfer) => ({ ...transfer, giver: (transfer.kind === 'capture' && accounts.get(transfer.hold ?? '')) || transfer.from.account }))
}
