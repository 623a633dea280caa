import mongoose, { Schema, type Types } from 'mongoose'
import { sha256 } from '../ledger/chain'
import { reversalId } from '../ledger/reverse'
import { TransferModel } from '../ledger/transfer.model'

/** That an entry of a paper ledger is booked: one a person and source, by its key, so that two imports of the same page cannot both book it. */
export interface PaperEntry {
  /** `entryKey`. */
  _id: string
  person: Types.ObjectId
  /** The transfer that booked it. */
  transfer: string
  minutes: number
}

const schema = new Schema<PaperEntry>(
  { _id: String, person: { type: Schema.Types.ObjectId, required: true }, transfer: { type: String, required: true }, minutes: { type: Number, required: true } },
  { collection: 'paperEntries', versionKey: false },
)

export const PaperEntryModel = mongoose.model('PaperEntry', schema)

/** What makes an entry of a paper ledger one: whose it is, and where it stands. */
export function entryKey(person: Types.ObjectId | string, source: string): string {
  return `${String(person)}:${sha256(source).slice(0, 32)}`
}

/** What is known of these entries by key. One whose transfer was reversed is `open`: it may be booked anew, corrected. */
export async function knownEntries(keys: readonly string[]): Promise<Map<string, PaperEntry & { open: boolean }>> {
  const found = await PaperEntryModel.find({ _id: { $in: keys } }).lean<PaperEntry[]>()
  const reversals = await TransferModel.find({ _id: { $in: found.map(({ transfer }) => reversalId(transfer)) } }, { reverses: 1 }).lean()
  const reversed = new Set(reversals.map(({ reverses }) => reverses))
  return new Map(found.map((entry) => [entry._id, { ...entry, open: reversed.has(entry.transfer) }]))
}
