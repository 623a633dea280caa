import type { Types } from 'mongoose'
import type { EventRecord } from '../../events/event.model'
import type { Message } from '../../notices'
import type { Organisation } from './organisation.model'

/** The messages that an event of an organisation brings. Pure. `desk` is who holds the desk of its place. */
export function messagesFor(event: EventRecord, { _id, name, organisers, place }: Organisation, desk: readonly Types.ObjectId[]): { to: Types.ObjectId[]; message: Message }[] {
  const subject = { type: 'organisation' as const, id: String(_id) }
  const say = (to: readonly Types.ObjectId[], title: string, body: string) => [{ to: [...to], message: { title, body, subject } }]
  const people = organisers.map(({ person }) => person)
  const words = typeof event.data.words === 'string' && event.data.words ? event.data.words : null
  switch (event.type) {
    case 'organisation.asked':
      return say(desk, '有志愿服务组织等您审核', `${event.actor.name}申请登记“${name}”（${place.label}）。`)
    case 'organisation.approved':
      return say(people, '组织登记好了', `“${name}”可以发布活动了。${sentence(words)}`)
    case 'organisation.refused':
      return say(people, '组织登记没有通过', `“${name}”：${sentence(words)}修改后会再次送审。`)
    case 'organisation.stopped':
      return say(people, '组织已停止', `“${name}”：${sentence(words)}还没开始的活动都取消了。`)
    default:
      return []
  }
}

/** What somebody wrote, as a sentence of a message. */
function sentence(words: string | null): string {
  return words && !/[。！？.!?]$/.test(words) ? `${words}。` : (words ?? '')
}
