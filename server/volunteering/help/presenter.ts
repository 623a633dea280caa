import type { z } from 'zod'
import { helpCategories } from '../../../shared/volunteering/help'
import type { helpDetail, helpSummary } from '../../../shared/volunteering/help.contract'
import { EventModel } from '../../events/event.model'
import type { Context } from '../../http/context'
import type { Actor } from '../../people'
import type { HelpParty, HelpRequest } from './help.model'
import { surnameOf } from './names'
import { helpAbilities, knowsAll, seesPhones } from './policy'
import { partIn, type HelpOf, type HelpPart } from './relation'
import { tellHelp } from './timeline'

type Summary = z.input<typeof helpSummary>
type Detail = z.input<typeof helpDetail>

/** Help requests as a list shows them. The caller lists only what the actor may read. */
export function presentHelps(helps: readonly HelpRequest[], { actor }: Pick<Context, 'actor'>): Summary[] {
  return helps.map((help) => summary(help, partIn(help, actor), actor))
}

/** Who has no part in it reads the building and a surname. */
function summary(help: HelpRequest, part: HelpPart, actor: Actor): Summary {
  const all = knowsAll(part)
  const { category, text, window, person, helper } = help
  return {
    id: String(help._id),
    category: { key: category, label: helpCategories[category] },
    excerpt: text.slice(0, 120),
    minutes: help.minutes,
    window: { from: window.from.toISOString(), until: window.until.toISOString() },
    state: help.state,
    place: all ? help.place : help.building,
    person: all ? named(person, actor) : { name: surnameOf(person.name), label: '', me: false },
    helper: all && helper ? named(helper, actor) : null,
    askedAt: help.askedAt.toISOString(),
    mine: part.person ? 'person' : part.asker ? 'asker' : part.helper ? 'helper' : null,
    desk: part.desk ? workFor(help) : null,
    deskSince: part.desk ? (help.deskSince?.toISOString() ?? null) : null,
  }
}

function workFor({ deskSince, state, byCall }: HelpRequest): Summary['desk'] {
  if (!deskSince) return null
  if (state === 'disputed') return 'dispute'
  return byCall && state === 'done' ? 'call' : 'silence'
}

function named({ person, name }: HelpParty, actor: Actor, label = '') {
  return { name: name || '居民', label, me: person?.equals(actor.person._id) ?? false }
}

/** One request with its course and what this actor may do. The caller has asked the policy whether she may read it. */
export async function presentHelp(of: HelpOf, { actor, now }: Pick<Context, 'actor' | 'now'>): Promise<Detail> {
  const { help, relation } = of
  const all = knowsAll(relation)
  const phones = seesPhones(relation, help)
  const { person, askedBy, helper, done, dispute } = help
  const reachable = (party: HelpParty, label?: string) => ({ ...named(party, actor, label), phone: phones ? party.phone : null })
  const shown = summary(help, relation, actor)
  const can = helpAbilities(of, now)
  const common = { ...shown, text: help.text, can }
  if (!all) return { ...common, person: { ...shown.person, phone: null }, helper: null, payer: null, askedBy: null, byCall: false, done: null, thanks: null, dispute: null, timeline: [] }
  return {
    ...common,
    person: reachable(person),
    helper: helper && reachable(helper),
    askedBy: askedBy && reachable(askedBy, askedBy.label),
    payer: help.payer,
    byCall: help.byCall,
    done: done && { words: done.words, minutes: done.minutes, at: done.at.toISOString() },
    thanks: help.thanks,
    dispute: dispute && { by: dispute.by, words: dispute.words, at: dispute.at.toISOString(), answer: dispute.answer, paid: dispute.paid },
    timeline: await courseOf(help),
  }
}

async function courseOf({ _id }: HelpRequest): Promise<Detail['timeline']> {
  const events = await EventModel.find({ 'subject.type': 'help', 'subject.id': String(_id) }).sort({ at: 1, _id: 1 }).lean()
  return events.flatMap((event) => {
    const words = tellHelp(event)
    const note = typeof event.data.note === 'string' && event.data.note ? event.data.note : null
    return words ? [{ at: event.at.toISOString(), type: event.type, words, note }] : []
  })
}
