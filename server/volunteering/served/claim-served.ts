import { speakSpan } from '../../../shared/time/speak'
import { inTransaction } from '../../database/transaction'
import { Problem } from '../../http/problem'
import { passGuards } from './guard.model'
import { ServedTimeModel, type ServedTime } from './served-time.model'

/** No single service is longer: an overlapping one cannot have begun earlier than so long before (milliseconds). */
const longest = 24 * 3600_000

/**
 * Claims a span of somebody's time for a confirmed service, in the caller's transaction. Throws `volunteering.overlap`, naming both, when some of it was
 * confirmed for another; an Error outside a transaction.
 */
export async function claimServed(claim: ServedTime): Promise<void> {
  if (!inTransaction()) throw new Error('claimServed outside a transaction')
  await passGuards([claim.person])
  const other = await findServed(claim)
  if (other) throw overlapOf(claim, other)
  await ServedTimeModel.insertMany([claim], { lean: true })
}

/** What else was confirmed for some of a span of somebody's time; null where all of it is free. */
export function findServed({ _id, person, from, until }: Omit<ServedTime, 'label'>): Promise<ServedTime | null> {
  return ServedTimeModel.findOne({ person, from: { $gt: new Date(from.getTime() - longest), $lt: until }, until: { $gt: from }, _id: { $ne: _id } }).lean<ServedTime>().exec()
}

/** Gives up the time of a service that was reversed, in the caller's transaction or by itself. Repeating it changes nothing. */
export async function giveUpServed(id: string): Promise<void> {
  await ServedTimeModel.deleteOne({ _id: id })
}

/** The problem that shows two things which cannot both be done. Times in China, with their dates. */
export function overlapOf(wanted: Pick<ServedTime, 'label' | 'from' | 'until'>, other: Pick<ServedTime, 'label' | 'from' | 'until'>): Problem {
  const told = ({ label, from, until }: Pick<ServedTime, 'label' | 'from' | 'until'>) => `“${label}”（${speakSpan(from, until)}）`
  return new Problem('volunteering.overlap', { detail: `${told(wanted)}和${told(other)}的时间重叠，同一段时间不能算两次。` })
}
