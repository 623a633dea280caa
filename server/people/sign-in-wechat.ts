import { Types } from 'mongoose'
import { isDuplicate, transaction } from '../database/transaction'
import { emit } from '../events/emit'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { PersonModel, type Person } from './person.model'
import { startSession, type Tokens } from './session-tokens'

type Ctx = Pick<Context, 'services' | 'now'>

/** Several first sign-ins of one user at once collide on the unique openid or phone; the next look finds who won. */
const attempts = 5

/**
 * Signs in the WeChat user behind a code of wx.login. A known openid is that person; an unknown one with a phone code is the
 * roster's person of that phone, who gets the openid; else somebody new without a name. Somebody known who has said nothing
 * of herself yet becomes the roster's person as well once she gives her phone.
 * Throws `people.wechat_refused`, `people.wechat_unavailable`, `people.phone_taken`, `too_many`.
 */
export async function signInWeChat(input: { code: string; phoneCode?: string }, ctx: Ctx): Promise<Tokens> {
  const { wechat } = ctx.services
  const { openid } = await wechat.signIn(input.code)
  const known = await PersonModel.findOne({ openid }, { phone: 1 }).lean()
  const phone = input.phoneCode && !known?.phone ? await wechat.phoneNumber(input.phoneCode) : null
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction(async () => startSession(await personFor(openid, phone, ctx.now), 'wechat', ctx))
    } catch (error) {
      if (!isDuplicate(error) || attempt === attempts) throw error
    }
  }
}

async function personFor(openid: string, phone: string | null, now: Date): Promise<Person> {
  const known = await PersonModel.findOne({ openid }).lean()
  if (known) return phone && !known.phone ? withPhone(known, openid, phone, now) : known
  return (phone && (await rosterPerson(openid, phone, now))) || register(openid, phone, now)
}

/** The person whom a roster named by this phone and who is in no WeChat yet, now with this openid; null when nobody has the phone. */
async function rosterPerson(openid: string, phone: string, now: Date): Promise<Person | null> {
  const joined = await PersonModel.findOneAndUpdate({ phone, openid: null }, { $set: { openid } }, { returnDocument: 'after' }).lean()
  if (joined) {
    await tell('people.wechatJoined', joined, now)
    return joined
  }
  if (await PersonModel.exists({ phone })) throw new Problem('people.phone_taken')
  return null
}

/** Somebody known gives her phone: she gets it, or, where she has no door yet, becomes the roster's person of that phone. */
async function withPhone(known: Person, openid: string, phone: string, now: Date): Promise<Person> {
  const owner = await PersonModel.findOne({ phone }, { openid: 1 }).lean()
  if (!owner) {
    const person = await PersonModel.findOneAndUpdate({ _id: known._id, phone: null }, { $set: { phone } }, { returnDocument: 'after' }).lean()
    if (!person) return known
    await tell('people.phoneJoined', person, now)
    return person
  }
  if (owner.openid) throw new Problem('people.phone_taken')
  if (known.doors.length > 0) throw new Problem('people.phone_taken', { detail: '名册里这个手机号已有登记，而您的微信另外登记了门牌，请联系社区工作人员合并。' })
  await PersonModel.updateOne({ _id: known._id, openid }, { $set: { openid: null } })
  const joined = await rosterPerson(openid, phone, now)
  if (!joined) throw new Problem('people.phone_taken')
  return joined
}

async function register(openid: string, phone: string | null, now: Date): Promise<Person> {
  const person: Person = { _id: new Types.ObjectId(), name: '', phone, statedPhone: null, openid, doors: [], demo: null, generated: false, createdAt: now }
  await PersonModel.insertMany([person], { lean: true })
  await tell('people.registered', person, now)
  return person
}

async function tell(type: string, person: Person, at: Date): Promise<void> {
  await emit({ type, subject: { type: 'person', id: String(person._id) }, path: '', actor: { person: person._id, name: person.name, label: null }, at, data: {} })
}
