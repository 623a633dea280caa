import { Types } from 'mongoose'
import type { AccountId } from '../../../shared/timebank/ledger'
import { inTransaction } from '../../database/transaction'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { eventActor } from '../../people'
import { PlaceModel } from '../../places'
import { personAccount, poolAccount } from '../ledger/account.model'
import { sha256 } from '../ledger/chain'
import { communityPath } from '../ledger/communities'
import { post, type NewTransfer } from '../ledger/post'
import { TransferModel, type Transfer } from '../ledger/transfer.model'
import { reachable } from './recipients'

/** To whom: a person, or the pool of a community. */
export type To = { person: string } | { pool: string }

/**
 * Gives minutes of the actor's to somebody she may give to, or to a community's pool. The transfer's own key is what makes a retry book once, so that gifts
 * can be taken together with other transfers. Throws `bad_input` for a recipient she cannot give to, `timebank.not_enough`, `timebank.recipient_full`,
 * `idempotency.mismatch`.
 */
export async function give({ to, minutes, words = null }: { to: To; minutes: number; words?: string | null }, { actor, now, key, services }: Pick<Context, 'actor' | 'now' | 'key' | 'services'>): Promise<void> {
  const from = personAccount(actor.person._id)
  const account = 'pool' in to ? poolAccount(to.pool) : personAccount(to.person)
  const id = giftId(String(actor.person._id), key?.id)
  const gift: NewTransfer = {
    id, kind: 'gift', from, to: account, minutes, at: now, by: eventActor(actor), words, source: null, path: await communityPath(actor.doors),
    ...('pool' in to ? {} : { ceiling: { most: services.env.timebank.ceiling, overflow: [] } }),
  }
  const booked = () => (key ? TransferModel.findById(id).lean<Transfer>() : null)
  const known = await booked()
  if (known) return expectSame(known, gift)
  await expectRecipient(to, actor)
  try {
    await post([gift])
  } catch (error) {
    // Another request with this key may have booked meanwhile: then that stands, and this one is the same or not.
    const first = inTransaction() ? null : await booked()
    if (!first) throw error
    expectSame(first, gift)
  }
}

/** The transfer of a gift: of its idempotency key one, without a key each time another. */
export function giftId(person: string, key?: string): string {
  return `gift:${person}:${key ? sha256(key).slice(0, 32) : new Types.ObjectId()}`
}

function expectSame(known: Transfer, { to, minutes, words }: NewTransfer): void {
  if ((known.to.account as AccountId) !== to || known.minutes !== minutes || known.wordsHash !== (words && sha256(words))) throw new Problem('idempotency.mismatch')
}

async function expectRecipient(to: To, actor: Context['actor']): Promise<void> {
  if ('pool' in to) {
    if (!(await PlaceModel.exists({ _id: to.pool, level: 'community' }))) throw refuse('body.to.pool', 'unknown', '没有这个社区的互助池')
    return
  }
  if (to.person === String(actor.person._id)) throw refuse('body.to.person', 'oneself', '不能赠给自己')
  if (!(await reachable(to.person, actor))) throw refuse('body.to.person', 'unreachable', '只能赠给家里人、有代办授权的人和本社区的邻居；想帮助其他社区的人，请赠给社区互助池')
}

function refuse(path: string, code: string, detail: string): Problem {
  return new Problem('bad_input', { errors: [{ path, code, detail }] })
}
