import { allowsHelp, type HelpAction } from '../../../shared/volunteering/help'
import type { Verdict } from '../../http/implement'
import type { Actor } from '../../people'
import type { HelpRequest } from './help.model'
import type { HelpOf, HelpPart, HelpRelation } from './relation'
import { takeableFrom } from './window'

/** Whether somebody knows all of it: its parties, and the desks over its place. */
export function knowsAll({ person, asker, helper, desk }: HelpPart): boolean {
  return person || asker || helper || desk
}

/** Whether phones are for this actor: its parties, and the desk while it has to call them. */
export function seesPhones({ person, asker, helper, desk }: HelpPart, { deskSince }: Pick<HelpRequest, 'deskSince'>): boolean {
  return person || asker || helper || (desk && deskSince !== null)
}

/** Reading: who knows all of it; and whoever is near, as long as it waits for somebody. Others might as well not know of it. */
export function readHelpPolicy(_: Actor, { help, relation }: HelpOf): Verdict {
  return knowsAll(relation) || (relation.near && help.state === 'open') ? true : 'hidden'
}

/** Taking it: whoever is near, whatever became of it meanwhile; that it is not her own is settled with it. */
export function takeHelpPolicy(actor: Actor, of: HelpOf): Verdict {
  const { near, person, asker } = of.relation
  return near || person || asker ? true : readOr(actor, of)
}

/** What the helper does. */
export function helperPolicy(actor: Actor, of: HelpOf): Verdict {
  return of.relation.helper ? true : readOr(actor, of)
}

/** Saying that it was done: who is helped or speaks for her, and the desk by a call. */
export function confirmHelpPolicy(actor: Actor, of: HelpOf): Verdict {
  return of.relation.speaks || of.relation.desk ? true : readOr(actor, of)
}

/** Saying that it was not as agreed: its parties, and the desk for who has no phone, or where nobody said anything for long, so that minutes are not held for ever. */
export function disputeHelpPolicy(actor: Actor, of: HelpOf): Verdict {
  return mayDispute(of) ? true : readOr(actor, of)
}

/** Settling a dispute: the desk, never in a matter of its own. */
export function settleHelpPolicy(actor: Actor, of: HelpOf): Verdict {
  return of.relation.desk && !isParty(of.relation) ? true : readOr(actor, of)
}

/** Calling it off: who is helped and who asked for her. */
export function cancelHelpPolicy(actor: Actor, of: HelpOf): Verdict {
  return of.relation.person || of.relation.asker ? true : readOr(actor, of)
}

function mayDispute({ help, relation }: HelpOf): boolean {
  return isParty(relation) || (relation.desk && (help.unsettled || (help.byCall && help.state === 'done')))
}

function isParty({ person, asker, helper }: HelpPart): boolean {
  return person || asker || helper
}

function readOr(actor: Actor, of: HelpOf): Verdict {
  return readHelpPolicy(actor, of) === true ? 'forbidden' : 'hidden'
}

/** Whether it can still be taken at a moment: until some time after its window. */
export function isTakeable({ state, window }: Pick<HelpRequest, 'state' | 'window'>, now: Date): boolean {
  return allowsHelp('take', state) && window.until > takeableFrom(now)
}

/** Whether help would be her own: for herself, asked by herself, or for her household. */
export function isOwnHelp({ person, asker, withHelped }: HelpRelation): boolean {
  return person || asker || withHelped
}

/** Whether the desk may confirm by a call: she has no phone, or nobody said anything for long. */
export function isForCall({ byCall, unsettled }: Pick<HelpRequest, 'byCall' | 'unsettled'>): boolean {
  return byCall || unsettled
}

/** What this actor can do now: the table and the policies say it, the buttons follow. Pure. */
export function helpAbilities({ help, relation }: HelpOf, now: Date) {
  const { person, asker, speaks, helper, withHelped, withHelper, desk, near } = relation
  const from = (action: HelpAction) => allowsHelp(action, help.state)
  return {
    take: near && !isOwnHelp(relation) && isTakeable(help, now),
    giveBack: helper && from('giveBack'),
    finish: helper && from('finish'),
    confirm: speaks && !withHelper && from('confirm'),
    confirmByCall: desk && !speaks && !withHelper && isForCall(help) && from('confirm'),
    dispute: mayDispute({ help, relation }) && from('dispute'),
    settle: desk && !isParty(relation) && !withHelped && !withHelper && from('settle'),
    cancel: (person || asker) && from('cancel'),
  }
}
