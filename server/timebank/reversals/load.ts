import { Types } from 'mongoose'
import { EventModel } from '../../events/event.model'
import { notFound } from '../../http/problem'
import { PersonModel } from '../../people'
import { PlaceModel } from '../../places'
import { communityPath } from '../ledger/communities'
import { type Given, withGivers } from '../ledger/givers'
import { TransferModel, type Transfer } from '../ledger/transfer.model'
import { ReversalModel, type Reversal } from './reversal.model'

/** A transfer with the path of the place whose desk answers for it. */
export interface Answered {
  transfer: Given
  path: string
}

/** A reversal with the transfer it is about. */
export interface ReversalOf {
  reversal: Reversal
  transfer: Given
}

/** Loads a transfer by its key. Throws not_found. */
export async function loadTransfer(id: string): Promise<Answered> {
  const [transfer] = await withGivers(await TransferModel.find({ _id: id }).lean<Transfer[]>())
  if (!transfer) throw notFound()
  return { transfer, path: await placeOf(transfer) }
}

/** Loads a reversal by its id. Throws not_found. */
export async function loadReversal(id: string): Promise<ReversalOf> {
  const reversal = await ReversalModel.findById(new Types.ObjectId(id)).lean<Reversal>()
  if (!reversal) throw notFound()
  const [transfer] = await withGivers(await TransferModel.find({ _id: reversal.transfer }).lean<Transfer[]>())
  return { reversal, transfer: transfer! }
}

/** Where the account lies that got the minutes and would lose them; for one who lives nowhere any more, where the transfer was made; '' where nobody knows. */
export async function placeOf({ _id, to: { account } }: Transfer): Promise<string> {
  const [kind, id] = [account.slice(0, account.indexOf(':')), account.slice(account.indexOf(':') + 1)]
  const pool = kind === 'pool' ? await PlaceModel.findById(id, { path: 1 }).lean() : null
  if (pool) return pool.path
  const person = kind === 'person' && Types.ObjectId.isValid(id) ? await PersonModel.findById(id, { doors: 1 }).lean() : null
  const home = person ? await communityPath(person.doors) : ''
  return home || ((await EventModel.findOne({ 'subject.type': 'transfer', 'subject.id': _id }, { path: 1 }).lean())?.path ?? '')
}
