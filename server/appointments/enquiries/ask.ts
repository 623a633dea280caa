import { Types } from 'mongoose'
import type { z } from 'zod'
import { dayOf } from '../../../shared/appointments/calendar'
import type { enquiriesContract } from '../../../shared/appointments/enquiries.contract'
import { numberFor } from '../../database/number'
import { isDuplicate, transaction } from '../../database/transaction'
import { emit } from '../../events/emit'
import { attach } from '../../files'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { eventActor } from '../../people'
import { providerOn, ServiceModel, type Service } from '../catalogue/service.model'
import { isOffered } from '../policy'
import { isAnswered } from './answerers'
import { deskKey, EnquiryModel, type Enquiry } from './enquiry.model'
import { isAsked } from './policy'

export type AskInput = z.output<(typeof enquiriesContract)['POST /enquiries']['body']>

/**
 * Asks whoever stands for a service in writing. Throws `bad_input` for a service that is not offered to her in writing or that she answers
 * herself, `issues.nobody_answers` where nobody is in office, `files.not_yours`.
 */
export async function ask({ service: id, text, photos }: AskInput, ctx: Context): Promise<Enquiry> {
  const { actor, now } = ctx
  const refuse = (code: string, detail: string) => new Problem('bad_input', { errors: [{ path: 'body.service', code, detail }] })
  const service = await ServiceModel.findById(new Types.ObjectId(id)).lean()
  if (!service || service.state !== 'active' || !isOffered(actor, service)) throw refuse('unknown', '没有这项服务')
  if (!service.modes.includes('writing')) throw refuse('not_in_writing', '这项服务不能书面咨询')
  const enquiry = newEnquiry(service, ctx)
  if (isAsked(actor, enquiry)) throw refuse('own', '这项服务就是您自己答复的')
  if (!(await isAnswered(enquiry, now))) throw new Problem('issues.nobody_answers', { detail: '这项服务现在没有人答复，请打电话问问社区。' })

  enquiry.messages = [{ _id: new Types.ObjectId(), person: actor.person._id, name: actor.person.name, label: '', at: now, text, photos: [...new Set(photos)].map((photo) => new Types.ObjectId(photo)) }]
  for (let attempt = 0; ; attempt += 1) {
    enquiry.number = numberFor(now)
    try {
      return await store(enquiry, photos, ctx)
    } catch (error) {
      if (!isDuplicate(error, 'number') || attempt >= 5) throw error
    }
  }
}

function store(enquiry: Enquiry, photos: readonly string[], { actor, now }: Context): Promise<Enquiry> {
  const subject = { type: 'enquiry', id: String(enquiry._id) }
  return transaction(async () => {
    await EnquiryModel.insertMany([enquiry], { lean: true })
    await attach(photos, actor.person._id, { ...subject, path: enquiry.path }, 'photo')
    await emit({ type: 'enquiry.asked', subject, path: enquiry.path, actor: eventActor(actor), at: now, data: { service: String(enquiry.service.id), number: enquiry.number, due: enquiry.due } })
    return enquiry
  })
}

function newEnquiry(service: Service, { actor, now }: Context): Enquiry {
  const professional = providerOn(service, dayOf(now))
  return {
    _id: new Types.ObjectId(Types.ObjectId.generate(Math.floor(now.getTime() / 1000))),
    number: '',
    service: { id: service._id, name: service.name },
    place: service.place,
    path: service.path,
    places: service.path.split('/').filter(Boolean),
    resident: { person: actor.person._id, name: actor.person.name },
    professional,
    askedOf: professional.person ? String(professional.person) : deskKey(service.place.code),
    answerWithin: service.answerWithin,
    state: 'asked',
    messages: [],
    due: dueAfter(now, service),
    lateNoted: null,
    openedBy: null,
    verdict: null,
    outcome: null,
    askedAt: now,
    answeredAt: null,
    lastAt: now,
    closedAt: null,
    version: 1,
    generated: false,
  }
}

/** By when a question that was asked now is answered. */
export function dueAfter(now: Date, { answerWithin }: Pick<Service, 'answerWithin'>): Date {
  return new Date(now.getTime() + answerWithin * 60_000)
}
