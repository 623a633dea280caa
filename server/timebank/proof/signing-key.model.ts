import mongoose, { Schema } from 'mongoose'
import type { SigningKey } from './signing'

/** A public key that has signed something, kept so that what it signed stays verifiable when another has come into use. */
export interface PublicKey {
  /** Its name: `keyId` of the public key. */
  _id: string
  /** SPKI DER in base64. */
  publicKey: string
  /** UTC. */
  usedSince: Date
}

const schema = new Schema<PublicKey>({ _id: String, publicKey: { type: String, required: true }, usedSince: { type: Date, required: true } }, { collection: 'signingKeys', versionKey: false })

export const PublicKeyModel = mongoose.model('SigningKey', schema)

/** Keeps the public half of a key that is about to sign. To be called before its first signature is stored; safe to repeat. */
export async function keepKey({ id, publicKey }: Pick<SigningKey, 'id' | 'publicKey'>, now: Date): Promise<void> {
  if (await PublicKeyModel.exists({ _id: id })) return
  await PublicKeyModel.collection.updateOne({ _id: id as never }, { $setOnInsert: { publicKey, usedSince: now } }, { upsert: true })
}

/** Every public key that ever signed, the oldest first. A key that is turned in once in years: there are never more than a few. */
export function publicKeys(): Promise<PublicKey[]> {
  return PublicKeyModel.find().sort({ usedSince: 1 }).limit(1_000).lean<PublicKey[]>().exec()
}
