import type { Types } from 'mongoose'
import { systemActor } from '../../server/events/emit'
import { catchUp } from '../../server/events/reaction'
import { NoticeModel } from '../../server/notices/notice.model'
import { credit, personAccount, timebankReactions } from '../../server/timebank'
import { withLiveSource } from '../../server/timebank/proof/live-source'
import { publicKeys } from '../../server/timebank/proof/signing-key.model'
import { verifyLedger } from '../../server/timebank/proof/verify'
import type { TestServer } from './server'

let earnings = 0

/** Lets somebody earn minutes of service, up to the ceiling of the server. Answers the transfer's key. */
export async function earned(server: TestServer, person: Types.ObjectId | string, minutes: number, label = '楼道清扫'): Promise<string> {
  const id = `earn:test:${++earnings}`
  await credit(
    [{ id, kind: 'earn', from: 'issuance', to: personAccount(person), minutes, at: server.clock.now(), by: systemActor, words: null, source: { type: 'activity', id: String(earnings), label }, service: true, path: '' }],
    server.services.env.timebank.ceiling,
  )
  return id
}

/** What does not fit in the ledger of this test file: nothing, after whatever a test has done. */
export async function ledgerFaults() {
  const keys = new Map((await publicKeys()).map(({ _id, publicKey }) => [_id, publicKey]))
  return (await withLiveSource((source) => verifyLedger(source, keys))).findings
}

/** The messages of the time bank to somebody, in the order of what they tell of, after everything that has happened. */
export async function toldTo(person: Types.ObjectId | string) {
  for (const reaction of timebankReactions) await catchUp(reaction)
  const notices = await NoticeModel.find({ person, 'subject.type': { $in: ['redemption', 'reversal', 'hours'] } }).sort({ event: 1 }).lean()
  return notices.map(({ title, body, subject }) => ({ title, body, about: subject.type }))
}
