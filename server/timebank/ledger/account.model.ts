import mongoose, { Schema, type Types } from 'mongoose'
import { chainedAccounts, type ChainedKind } from '../../../shared/timebank/ledger'

/** The head of a chain that has no leg yet. */
export const genesis = '0'.repeat(64)

/** A chained account: what a person, a pool or a partner has. One read by `_id` tells it all. */
export interface Account {
  /** 'person:<id>', 'pool:<community>', 'partner:<id>'. */
  _id: string
  kind: ChainedKind
  /** Whole minutes that can be spent: the sum of its legs. Never below zero, by the collection's validator too. */
  available: number
  /** Whole minutes held for something, in escrow: the sum of its open holds. */
  held: number
  /** How many legs it has; the next one is `sequence + 1`. */
  sequence: number
  /** Hash of its last leg. */
  head: string
  /** Minutes of confirmed service, less what was reversed: what stars count. */
  served: number
}

const count = { bsonType: 'number', minimum: 0, multipleOf: 1 }

const schema = new Schema<Account>(
  {
    _id: String,
    kind: { type: String, enum: chainedAccounts, required: true },
    available: { type: Number, required: true },
    held: { type: Number, required: true },
    sequence: { type: Number, required: true },
    head: { type: String, required: true },
    served: { type: Number, required: true },
  },
  {
    collection: 'accounts',
    versionKey: false,
    // Held by the database whatever the code does: no negative balance, no part of a minute.
    collectionOptions: { validator: { $jsonSchema: { required: ['available', 'held', 'sequence', 'head'], properties: { available: count, held: count, sequence: count, served: count } } } },
  },
)
schema.index({ kind: 1, _id: 1 })

export const AccountModel = mongoose.model('Account', schema)

/** The account of a person. */
export function personAccount(person: Types.ObjectId | string): `person:${string}` {
  return `person:${String(person)}`
}

/** The pool of a community (社区互助池). */
export function poolAccount(community: string): `pool:${string}` {
  return `pool:${community}`
}

/** The account of a partner. */
export function partnerAccount(partner: Types.ObjectId | string): `partner:${string}` {
  return `partner:${String(partner)}`
}

/** What an account has; an account without any leg has nothing. */
export async function accountOf(id: string): Promise<Account> {
  return (await AccountModel.findById(id).lean()) ?? emptyAccount(id)
}

/** An account before its first leg. */
export function emptyAccount(id: string): Account {
  return { _id: id, kind: id.slice(0, id.indexOf(':')) as ChainedKind, available: 0, held: 0, sequence: 0, head: genesis, served: 0 }
}
