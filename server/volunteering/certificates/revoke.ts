import { Types } from 'mongoose'
import { dayOf } from '../../../shared/appointments/calendar'
import { speakHours } from '../../../shared/timebank/speak'
import { transaction } from '../../database/transaction'
import { emit, systemActor } from '../../events/emit'
import type { EventRecord } from '../../events/event.model'
import type { Reaction } from '../../events/reaction'
import { tellPeople } from '../../notices'
import { personAccount, TransferModel, type Transfer } from '../../timebank'
import { CertificateModel, type Certificate } from './certificate.model'

/**
 * Revokes the certificates that speak of a service which was reversed. It follows the issuing too: a reversal that was booked between the reading of the
 * ledger and the storing of a certificate has been told before the certificate was there to be found.
 */
const revoking: Reaction = {
  name: 'volunteering.revokeCertificates',
  types: ['timebank.reverse', 'certificate.issued'],
  async react(event) {
    for (const reversal of await reversalsOf(event)) await revokeFor(reversal, event)
  },
}

async function reversalsOf({ type, subject }: EventRecord): Promise<Transfer[]> {
  if (type === 'timebank.reverse') return TransferModel.find({ _id: subject.id, service: true }).lean<Transfer[]>()
  const certificate = await CertificateModel.findById(subject.id).lean<Certificate>()
  if (!certificate) return []
  return TransferModel.find({ 'from.account': personAccount(certificate.person), 'from.sequence': { $gt: certificate.upTo }, kind: 'reverse', service: true }).lean<Transfer[]>()
}

/** A certificate counted a service when the entry stood among those it was made from and the reversal did not. */
async function revokeFor(reversal: Transfer, { at, path }: EventRecord): Promise<void> {
  const undone = await TransferModel.findById(reversal.reverses).lean<Transfer>()
  if (!undone?.service || !undone.to.account.startsWith('person:')) return
  const day = dayOf(undone.at)
  const counting = { person: new Types.ObjectId(undone.to.account.slice('person:'.length)), from: { $lte: day }, until: { $gte: day }, upTo: { $gte: undone.to.sequence, $lt: reversal.from.sequence } }
  const reason = `其中 ${speakHours(undone.minutes)}的服务，社区核对后撤销了。`
  for (const { _id } of await CertificateModel.find({ ...counting, state: 'valid' }, { _id: 1 }).lean()) {
    await transaction(async () => {
      const revoked = await CertificateModel.findOneAndUpdate({ _id, state: 'valid' }, { $set: { state: 'revoked', revoked: { at, reason } } }).lean<Certificate>()
      if (revoked) await emit({ type: 'certificate.revoked', subject: { type: 'certificate', id: String(_id) }, path, actor: systemActor, at, data: { number: revoked.number, transfer: undone._id, reason } })
    })
  }
}

/** Tells the holder that her certificate holds no longer, and what she can do. */
const telling: Reaction = {
  name: 'volunteering.tellCertificates',
  types: ['certificate.revoked'],
  async react(event) {
    const certificate = await CertificateModel.findById(event.subject.id).lean<Certificate>()
    if (!certificate) return
    const { person, number, revoked } = certificate
    await tellPeople([person], event, { title: '您的志愿服务证明被撤销了', body: `编号 ${number} 的证明不再有效：${revoked?.reason ?? ''}可以按现在的服务时间重新开一张。有疑问可以问社区。`, subject: { type: 'certificate', id: String(certificate._id) } })
  },
}

/** What certificates of service do when something happened. */
export const certificateReactions: readonly Reaction[] = [revoking, telling]
