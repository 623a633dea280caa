import { Types } from 'mongoose'
import type { z } from 'zod'
import type { invitationsContract } from '../../../shared/appointments/invitations.contract'
import type { FieldError } from '../../../shared/contract/problems'
import { transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { IssueModel } from '../../issues'
import { PersonModel, postLabel, type Actor, type Person, type Post } from '../../people'
import { InvitationModel, type Invitation } from './invitation.model'
import { meetingErrors } from './meeting'
import { invitingPost, mayInviteAbout } from './policy'
import { invitationActor } from './step'

export type InviteInput = z.output<(typeof invitationsContract)['POST /invitations']['body']>

/** A resident whom the actor may invite, the post that lets her, and the issue it is about. */
interface Invitee {
  person: Pick<Person, '_id' | 'name' | 'phone' | 'statedPhone'>
  post: Post
  path: string
  about: Types.ObjectId | null
}

/** Invites a resident of the actor's places. Throws `bad_input` with every wrong field: a stranger and somebody unknown look alike. */
export async function invite(input: InviteInput, ctx: Context): Promise<Invitation> {
  const { actor, now } = ctx
  const errors = meetingErrors(input, now)
  const invitee = await inviteeFor(input.resident, actor, errors)
  if (errors.length > 0 || !invitee) throw new Problem('bad_input', { errors })

  const { person, post } = invitee
  const me = { person: actor.person._id, name: actor.person.name, phone: actor.person.phone ?? actor.person.statedPhone, label: postLabel(post) }
  // The administrator of a whole installation has no place of her own: then it lies where the resident is.
  const path = post.path || invitee.path
  const places = path.split('/').filter(Boolean)
  const invitation: Invitation = {
    _id: new Types.ObjectId(Types.ObjectId.generate(Math.floor(now.getTime() / 1000))),
    state: 'asked',
    why: input.why,
    at: new Date(input.at),
    minutes: input.minutes,
    where: input.where,
    resident: { person: person._id, name: person.name, phone: person.phone ?? person.statedPhone },
    host: input.host ?? { name: me.name, title: me.label },
    invitedBy: me,
    place: { code: post.place || places.at(-1)!, label: post.placeLabel },
    path,
    places,
    answer: null,
    about: invitee.about,
    issue: null,
    reminded: false,
    invitedAt: now,
    version: 1,
    generated: false,
  }
  return transaction(async () => {
    await InvitationModel.insertMany([invitation], { lean: true })
    await emit({ type: 'invitation.asked', subject: { type: 'invitation', id: String(invitation._id) }, path, actor: invitationActor(actor, invitation), at: now, data: { meeting: invitation.at, where: invitation.where, host: invitation.host, note: invitation.why } })
    return invitation
  })
}

async function inviteeFor(wanted: InviteInput['resident'], actor: Actor, errors: FieldError[]): Promise<Invitee | null> {
  const refuse = (path: string, code: string, detail: string) => {
    errors.push({ path, code, detail })
    return null
  }
  if ('issue' in wanted) {
    const issue = await IssueModel.findById(new Types.ObjectId(wanted.issue), { path: 1, private: 1, involved: 1, 'reporter.person': 1 }).lean()
    if (!issue || !mayInviteAbout(actor, issue)) return refuse('body.resident.issue', 'unknown', '没有找到这件诉求')
    const person = issue.reporter.person && (await findPerson(issue.reporter.person))
    if (!person) return refuse('body.resident.issue', 'not_here', '反映人还没有用邻里，请打电话约')
    if (person._id.equals(actor.person._id)) return refuse('body.resident.issue', 'own', '不能约自己')
    return { person, post: invitingPost(actor, issue.path)!, path: issue.path, about: issue._id }
  }
  const person = await findPerson(new Types.ObjectId(wanted.person))
  const door = person?.doors.find(({ status, path }) => status === 'confirmed' && invitingPost(actor, path))
  if (!person || !door) return refuse('body.resident.person', 'unknown', '没有找到这位居民')
  if (person._id.equals(actor.person._id)) return refuse('body.resident.person', 'own', '不能约自己')
  return { person, post: invitingPost(actor, door.path)!, path: door.path, about: null }
}

function findPerson(id: Types.ObjectId) {
  return PersonModel.findById(id, { name: 1, phone: 1, statedPhone: 1, doors: 1 }).lean()
}
