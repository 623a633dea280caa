import type { Types } from 'mongoose'
import { categoryOf } from '../../shared/issues/categories'
import type { EventRecord } from '../events/event.model'
import type { Message } from '../notices'
import type { Holder } from '../routing'
import type { Issue } from './issue.model'

type Person = Types.ObjectId | null | undefined

/** A message and whom it is for. */
export interface Addressed {
  to: Person[]
  message: Message
}

/** Who else must know, beside those named on the issue. Looked up by the caller. */
export interface Circle {
  /** Neighbours who said 我也遇到了. */
  supporters: Types.ObjectId[]
  /** The grid worker of the place and the desk, for an emergency. */
  beside: Types.ObjectId[]
  /** The community contact and the desk, for what is stuck. */
  overseers: Types.ObjectId[]
}

/** The messages that an event of an issue brings, in plain words. Pure. */
export function messagesFor(event: EventRecord, issue: Issue, circle: Circle): Addressed[] {
  const what = `“${categoryOf(issue.category)?.label ?? '其他事情'}”`
  const where = issue.place.label
  const holder = event.data.holder as Holder | null | undefined
  const handler = (event.data.handler ?? issue.handler) as Holder | null
  const note = typeof event.data.note === 'string' ? event.data.note : ''
  const say = (to: Person | Person[], title: string, body: string, urgent = false): Addressed => ({
    to: Array.isArray(to) ? to : [to],
    message: { title, body, urgent, subject: { type: 'issue', id: String(issue._id) } },
  })
  const newItem = say(holder?.person, issue.emergency ? '紧急求助，请马上联系' : '有一件新事项等您受理', `${where}：${what}`, issue.urgent)
  const passedOn = say(issue.reporter.person, '您反映的事换了负责人', `${what}现在由${holder?.label ?? ''}${holder?.name ?? ''}负责。`)
  const ended = say(circle.supporters, '您也遇到的那件事有结果了', `${issue.neighbourhood.label}的${what}已经办结。`)

  switch (event.type) {
    case 'issue.reported':
      return event.data.onBehalf
        ? [say(issue.reporter.person, '有人替您反映了一件事，请确认', `${event.actor.label ?? ''}${event.actor.name}替您反映了${what}，请看看是不是您的意思。`)]
        : []
    case 'issue.dispatched':
      return [newItem, ...(issue.emergency ? [say(circle.beside, '附近有紧急求助', `${where}：${what}，请协助查看。`, true)] : [])]
    case 'issue.transferred':
    case 'issue.returned':
    case 'issue.rerouted':
    case 'issue.escalated':
      return [newItem, passedOn]
    case 'issue.objected':
      return [say(holder?.person, '居民提出异议，请您重新看看', `${where}：${what}。居民说：${note}`)]
    case 'issue.accepted':
      return [say(issue.reporter.person, '您反映的事已受理', `${what}已由${event.actor.label ?? ''}${event.actor.name}受理。`)]
    case 'issue.handled':
      return [
        say(holder?.person, '有一件事等您核查', `${where}：${what}`),
        say([issue.reporter.person, issue.firstAsked.person], '您关心的事办好了，正在核查', `${what}：${note}`),
      ]
    case 'issue.relieved':
      return [say(holder?.person, issue.state === 'handled' ? '有一件事等您核查' : '有一件事请您跟进', `${where}：${what}`)]
    case 'issue.disapproved':
      return [say(holder?.person, '核查没有通过，请再办理', `${what}：${note}`)]
    case 'issue.inspected':
      return [say(issue.reporter.person, '请您评价', `${what}已经办好并核查过，请您说说满不满意。`)]
    case 'issue.judged':
      return [say([handler?.person, issue.firstAsked.person], '居民已评价', `${what}：${event.data.satisfied ? '满意' : '不满意'}${note ? `。${note}` : ''}`), ended]
    case 'issue.reopened':
      return [say(holder?.person, '居民不满意，请重办', `${what}${note ? `：${note}` : ''}`)]
    case 'issue.unjudged':
      return [say(issue.reporter.person, '这件事已按“未评价”办结', `${what}超过 7 天没有评价。如果没有解决，可以重新上报。`), ended]
    case 'issue.rejected':
      return [say(issue.reporter.person, '您反映的事没有受理', `${what}：${note.replace(/[。.]+$/, '')}${issue.objected ? '' : '。您可以在 7 天内提出异议。'}`), say(circle.supporters, '您也遇到的那件事有结果了', `${issue.neighbourhood.label}的${what}没有受理。`)]
    case 'issue.withdrawn':
      return [say(holder?.person, '居民撤回了一件事', `${where}：${what}，不用再办了。`)]
    case 'issue.overdue':
      return [say([holder?.person, issue.firstAsked.person], '有一件事超过期限了', `${where}：${what}，请尽快办理。`, true), say(circle.overseers, '有一件事卡住了', `${where}：${what}，现在在${holder?.label ?? ''}${holder?.name ?? ''}手里。`)]
    case 'issue.agreed':
    case 'issue.declined':
      return [say(issue.filedBy?.person, event.type === 'issue.agreed' ? '居民确认了您代报的事' : '居民说您代报的事不是她反映的', `${where}：${what}`)]
    default:
      return []
  }
}
