import { Types } from 'mongoose'
import { dayOf, momentOf } from '../../../shared/appointments/calendar'
import { EventModel, type EventRecord } from '../../events/event.model'
import type { Reaction } from '../../events/reaction'
import { tellPeople } from '../../notices'
import { namesOf } from '../account/names'
import { TransferModel, type Transfer } from '../ledger/transfer.model'
import { RedemptionModel, type Redemption } from '../redemptions/redemption.model'
import { redemptionMessage } from './redemption-messages'
import { transferMessages } from './transfer-messages'

/** Tells somebody what became of her redemption. */
const redemptionNotices: Reaction = {
  name: 'timebank.tellRedemptions',
  types: ['redemption.captured', 'redemption.expired', 'redemption.reminded'],
  async react(event) {
    const redemption = await RedemptionModel.findById(event.subject.id).lean<Redemption>()
    const message = redemption && redemptionMessage(event, redemption)
    if (message) await tellPeople([redemption.person], event, message)
  },
}

/** Tells the holders of accounts what others or the system moved. */
const transferNotices: Reaction = {
  name: 'timebank.tellTransfers',
  types: ['timebank.opening', 'timebank.gift', 'timebank.grant', 'timebank.overflow', 'timebank.reverse'],
  async react(event) {
    const transfer = await TransferModel.findById(event.subject.id).lean<Transfer>()
    if (!transfer) return
    const undone = transfer.reverses ? await TransferModel.findById(transfer.reverses, { kind: 1 }).lean<Transfer>() : null
    const names = await namesOf([transfer.from.account, transfer.to.account])
    for (const { account, message } of transferMessages(transfer, { nameOf: (one) => names.get(one)!, undone })) await tellPeople(holderOf(account), event, message)
  },
}

/** Tells somebody that her desk looked at her statement: once a day for each who did, however many pages were read. */
const statementNotices: Reaction = {
  name: 'timebank.tellStatementRead',
  types: ['timebank.statementRead'],
  async react(event) {
    const { subject, actor, at } = event
    const person = new Types.ObjectId(subject.id)
    if (actor.person?.equals(person) || (await wasToldToday(event))) return
    await tellPeople([person], event, { title: '工作人员看了您的时间明细', body: `${actor.label ?? ''}${actor.name}在办理时看了您的时间账户明细。有疑问可以问社区。`, subject: { type: 'hours', id: dayOf(at) } })
  },
}

function wasToldToday({ _id, type, subject, actor, at }: EventRecord): Promise<{ _id: unknown } | null> {
  return EventModel.exists({ 'subject.type': subject.type, 'subject.id': subject.id, _id: { $lt: _id }, type, 'actor.person': actor.person, at: { $gte: momentOf(dayOf(at), 0) } }).exec()
}

function holderOf(account: string): Types.ObjectId[] {
  const id = account.startsWith('person:') ? account.slice('person:'.length) : ''
  return Types.ObjectId.isValid(id) ? [new Types.ObjectId(id)] : []
}

/** The messages about people's own minutes. */
export const accountReactions: readonly Reaction[] = [redemptionNotices, transferNotices, statementNotices]
