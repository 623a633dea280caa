import { Types } from 'mongoose'
import { transferKindLabels, type TransferKind } from '../../../shared/timebank/ledger'
import { speakHours } from '../../../shared/timebank/speak'
import type { EventRecord } from '../../events/event.model'
import type { Reaction } from '../../events/reaction'
import { tellPeople } from '../../notices'
import { deskHolders } from '../../people'
import { ReversalModel, type Reversal } from '../reversals/reversal.model'

/** Asks the others of a desk to confirm a reversal, and tells who asked what they said. The holders of the accounts are told of the reversal itself. */
const reversalNotices: Reaction = {
  name: 'timebank.tellReversals',
  types: ['reversal.asked', 'reversal.confirmed', 'reversal.refused'],
  async react(event) {
    const subject = { type: 'reversal' as const, id: event.subject.id }
    const { kind, minutes, reason, answer } = event.data as { kind: TransferKind; minutes: number; reason: string; answer?: string }
    const what = `“${transferKindLabels[kind]}” ${speakHours(minutes)}`
    const who = `${event.actor.label ?? ''}${event.actor.name}`
    if (event.type === 'reversal.asked') return tellPeople(await othersOfDesk(event), event, { title: '有一笔冲正请您复核', body: `${who}申请撤销一笔${what}。原因：${reason}`, subject })
    const reversal = await ReversalModel.findById(event.subject.id).lean<Reversal>()
    if (!reversal?.askedBy.person) return
    const [title, body] = event.type === 'reversal.confirmed' ? ['冲正已复核入账', `${who}同意了，${what}已经撤销。`] : ['冲正没有通过', `${who}没有同意撤销${what}：${answer ?? ''}`]
    await tellPeople([reversal.askedBy.person], event, { title, body, subject })
  },
}

/** Who may confirm what the actor asked: the other people of her desk; where she is alone at it, the next desk above. */
async function othersOfDesk({ path, actor, at }: EventRecord): Promise<Types.ObjectId[]> {
  for (let under = path; under !== ''; under = under.replace(/[^/]+\/$/, '')) {
    const others = (await deskHolders(under, at)).filter((person) => !actor.person?.equals(person))
    if (others.length > 0) return others
  }
  return []
}

/** Tells somebody that she was entered for hours from the pool, or no longer is. */
const entitlementNotices: Reaction = {
  name: 'timebank.tellEntitlements',
  types: ['entitlement.added', 'entitlement.ended'],
  async react(event) {
    const person = new Types.ObjectId(String(event.data.person))
    const subject = { type: 'hours' as const, id: event.subject.id }
    await tellPeople(
      [person],
      event,
      event.type === 'entitlement.added'
        ? { title: '社区给您登记了互助时间', body: '从下个月 1 日起，社区互助池每月发给您时间，可以用来请人帮忙。如果不是您的意思，请告诉社区。', subject }
        : { title: '互助池不再给您发时间', body: `${sentence(String(event.data.reason ?? ''))}有疑问可以问社区。`, subject },
    )
  },
}

/** What somebody wrote, as a sentence of a message. */
function sentence(words: string): string {
  return words && !/[。！？.!?]$/.test(words) ? `${words}。` : words
}

/** The messages about what desks do. */
export const deskReactions: readonly Reaction[] = [reversalNotices, entitlementNotices]
