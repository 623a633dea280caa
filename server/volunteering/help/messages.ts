import type { Types } from 'mongoose'
import { speakDuration, speakSpan } from '../../../shared/time/speak'
import { helpCategories } from '../../../shared/volunteering/help'
import type { EventRecord } from '../../events/event.model'
import type { Message } from '../../notices'
import type { HelpRequest } from './help.model'

/** A message and whom it is for. */
export interface Addressed {
  to: (Types.ObjectId | null | undefined)[]
  message: Message
}

/** Who must know beside the parties: to whom it is offered, and who holds the desk. */
export interface Others {
  offered: readonly Types.ObjectId[]
  desk: readonly Types.ObjectId[]
}

type Told = Pick<EventRecord, 'type' | 'actor' | 'data'>

/** The messages that an event of a help request brings, in plain words; to each person the first that is for her. Pure. */
export function messagesFor({ type, actor, data }: Told, help: HelpRequest, { offered, desk }: Others): Addressed[] {
  const { _id, person, askedBy, helper, building, place, category, window, minutes, done } = help
  const what = `“${helpCategories[category]}”`
  const when = speakSpan(window.from, window.until)
  // What somebody wrote may end as a sentence; so does each message.
  const note = typeof data.note === 'string' && data.note ? `：${data.note.replace(/[。.]+$/, '')}` : ''
  const who = `${actor.label ?? ''}${actor.name}`
  const helped = [person.person, askedBy?.person]
  const speaking = [person.person, askedBy?.trusted ? askedBy.person : null]
  const say = (to: Addressed['to'], title: string, body: string, urgent = false): Addressed => ({ to, message: { title, body, urgent, subject: { type: 'help', id: String(_id) } } })

  switch (type) {
    case 'help.asked':
      return [
        ...(data.onBehalf ? [say([person.person], '有人替您请邻居帮忙', `${who}替您请邻居帮忙${what}：${when}。如果不是您的意思，可以取消。`)] : []),
        say([...offered], '有邻居需要帮忙', `${building.label}：${what}，${when}，约 ${speakDuration(minutes)}。您方便的话可以接下来。`),
      ]
    case 'help.taken':
      return [say(helped, '有邻居来帮忙了', `${who}接了${what}：${when}。留出了 ${speakDuration(minutes)}，确认做完了，才付给帮忙的人。`)]
    case 'help.givenBack':
      return [say(helped, '帮忙的邻居来不了了', `${who}来不了${what}了${note}。留出的时间已经退回，正在等别的邻居。`)]
    case 'help.finished':
      return [
        say(speaking, '做完了，请您确认', `${who}做完了${what}，用了 ${speakDuration(done?.minutes ?? 0)}${note}。`),
        ...(help.byCall ? [say([...desk], '请打电话问一问', `${place.label}的${what}做完了，请打电话问${person.name}，再替本人确认。`)] : []),
        say(helped, '做完了', `${who}做完了${what}，${help.byCall ? '等社区打电话确认' : `等${person.name}确认`}。`),
      ]
    case 'help.confirmed':
      return [
        say([helper?.person], `您得到 ${speakDuration(Number(data.minutes))}`, `${what}确认了，时间已经存进您的时间银行。${help.thanks ? `对方说：${help.thanks}` : '谢谢您帮了邻居。'}`),
        say(helped, '已经确认', `${who}确认了${what}，付给帮忙的人 ${speakDuration(Number(data.minutes))}。`),
      ]
    case 'help.disputed':
      return [say([...desk], '有一件邻里互助有分歧', `${place.label}的${what}：${who}说和约定的不一样${note}。请了解情况后处理。`), say([...helped, helper?.person], '请社区处理了', `${who}说${what}和约定的不一样${note}。社区会了解情况，处理好以前时间先留着。`)]
    case 'help.settled':
      return [
        say([helper?.person], '社区处理好了', `${what}：${Number(data.minutes) > 0 ? `付给您 ${speakDuration(Number(data.minutes))}` : '这次没有付时间'}${note}。`),
        say(helped, '社区处理好了', `${what}：${Number(data.minutes) > 0 ? `付给帮忙的人 ${speakDuration(Number(data.minutes))}，其余退回` : '留出的时间全部退回'}${note}。`),
      ]
    case 'help.cancelled':
      return [say([helper?.person], '不用去帮忙了', `${who}取消了${what}（${when}）${note}。`, true), say(helped, '帮忙取消了', `${who}取消了${what}${note}。留出的时间已经退回。`)]
    case 'help.lapsed':
      return [say(helped, '没有邻居接', `${what}（${when}）没有邻居接，已经过期。没有付出时间，需要的话可以再发一次，或请网格员上门代办。`)]
    case 'help.reminded':
      return data.state === 'done'
        ? [say(speaking, '请您确认', `${helper?.name ?? '邻居'}帮您${what}做完了，用了 ${speakDuration(done?.minutes ?? 0)}，等您确认。`)]
        : [say([helper?.person], '帮忙做完了吗', `${what}（${when}）做完了请点“做完了”；去不了请退回，让别的邻居来。`)]
    case 'help.unsettled':
      return [say([...desk], '有一件邻里互助没有结果', `${place.label}的${what}：${data.state === 'done' ? `做完好几天了，${person.name}还没有确认，请打电话问一问` : `${helper?.name ?? '帮忙的人'}接了以后一直没有说做完，请问一问`}。`)]
    default:
      return []
  }
}
