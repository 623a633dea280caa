import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { Context } from '../../http/context'
import { eventActor } from '../../people'
import { HonourSettingModel, isListed } from './setting.model'

/** Says whether the actor may be on lists of honour; it holds for every month at once. */
export function listMe(listed: boolean, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<{ listed: boolean }> {
  return transaction(async () => {
    if ((await isListed(actor.person._id)) === listed) return { listed }
    await HonourSettingModel.updateOne({ _id: actor.person._id }, { $set: { listed } }, { upsert: true })
    await emit({ type: listed ? 'honours.joined' : 'honours.left', subject: { type: 'person', id: String(actor.person._id) }, path: '', actor: eventActor(actor), at: now, data: {} })
    return { listed }
  })
}
