import { categoryOf } from '../../shared/issues/categories'
import type { EventRecord } from '../events/event.model'
import type { Holder } from '../routing'

/** Who a sentence is for: neighbours are not told who reported. */
export type Audience = 'party' | 'neighbour'

interface Told {
  words: string
  /** Whether what was written with it may be shown to neighbours. */
  open: boolean
}

/** One event of an issue as a sentence in plain words; null for events that nobody needs to read. */
export function tell(event: EventRecord, audience: Audience): Told | null {
  const { data } = event
  const who = event.actor.label ? `${event.actor.label}${event.actor.name}` : event.actor.person ? reporterName(event, audience) : '系统'
  const holder = data.holder as Holder | null | undefined
  const to = holder ? `${holder.label}${holder.name}` : ''
  switch (event.type) {
    case 'issue.reported':
      return { words: `${who}${occasionOf(data, audience)}上报了“${label(data.category)}”`, open: true }
    case 'issue.dispatched':
      return { words: `派给${to}：${String(data.why)}`, open: true }
    case 'issue.accepted':
      return { words: `${who}已受理`, open: true }
    case 'issue.transferred':
      return { words: `${who}转派给${to}`, open: false }
    case 'issue.returned':
      return { words: `${who}退回，改派给${to}${data.place ? `（地点改为${(data.place as { label: string }).label}）` : ''}`, open: false }
    case 'issue.rejected':
      return { words: `${who}没有受理`, open: true }
    case 'issue.objected':
      return { words: `${who}提出异议，上交给${to}`, open: false }
    case 'issue.handled':
      return { words: `${who}办理完成，请${to}核查`, open: true }
    case 'issue.inspected':
      return { words: `${who}核查通过，等上报人评价`, open: true }
    case 'issue.disapproved':
      return { words: `${who}核查没有通过，请${to}再办理`, open: true }
    case 'issue.judged':
      return { words: `${who}评价：${verdictWords(data)}`, open: false }
    case 'issue.reopened':
      return { words: `${who}评价：${verdictWords(data)}，要求重办`, open: false }
    case 'issue.unjudged':
      return { words: '7 天没有评价，按“未评价”办结', open: true }
    case 'issue.withdrawn':
      return { words: `${who}撤回了这件事`, open: false }
    case 'issue.rerouted':
      return { words: `改派给${to}：${String(data.why)}`, open: true }
    case 'issue.relieved':
      return { words: `改由${to}核查：${String(data.why)}`, open: true }
    case 'issue.escalated':
      return { words: `到时间没有人受理，上交给${to}`, open: true }
    case 'issue.overdue':
      return { words: '已超过期限，已提醒社区', open: true }
    case 'issue.agreed':
      return { words: `${who}确认这件事是自己反映的`, open: false }
    case 'issue.declined':
      return { words: `${who}说这件事不是自己反映的`, open: false }
    default:
      return null
  }
}

function reporterName(event: EventRecord, audience: Audience): string {
  return audience === 'neighbour' ? '一位邻居' : event.actor.name || '上报人'
}

/** When somebody wrote it down for a resident: at a visit, or on another occasion, which is not for neighbours. */
function occasionOf(data: Record<string, unknown>, audience: Audience): string {
  if (!data.onBehalf) return ''
  if (typeof data.occasion !== 'string') return '入户时代居民'
  return audience === 'party' ? `在“${data.occasion}”时代居民` : '代居民'
}

function label(category: unknown): string {
  return categoryOf(String(category))?.label ?? '其他事情'
}

function verdictWords(data: Record<string, unknown>): string {
  return [data.responded ? '有回应' : '没回应', data.solved ? '已解决' : '没解决', data.satisfied ? '满意' : '不满意'].join('、')
}
