import mongoose from 'mongoose'
import { transitions } from '../../shared/issues/lifecycle'
import type { EventRecord } from '../../server/events/event.model'
import type { FileRecord } from '../../server/files/file.model'
import type { Issue, IssueSupport } from '../../server/issues/issue.model'

interface KeyRecord {
  _id: string
  answer: { id?: string }
}

/** Everything that belongs to issues, as it was at one moment. */
interface Snapshot {
  issues: Issue[]
  events: EventRecord[]
  supports: IssueSupport[]
  files: FileRecord[]
  keys: KeyRecord[]
}

/** What the traffic writes into texts and reasons, so that a change can be matched with its idempotency key. */
export const keyMark = /\[key ([\w-]+)\]/

/**
 * Tells everything in the connected database that lies between before and after a step: an issue whose state, version,
 * supports or files are not what its events say, events without their issue, a key without its change or the other way
 * round. Reads one snapshot, so servers may go on meanwhile.
 */
export async function inconsistencies(): Promise<string[]> {
  const { issues, events, supports, files, keys } = await snapshot()
  const eventsOf = groupedBy(events, (event) => event.subject.id)
  const supportsOf = groupedBy(supports, (support) => String(support.issue))
  const known = new Set(issues.map(({ _id }) => String(_id)))
  const used = new Set(keys.map(({ _id }) => _id.split(':')[1]))
  return [
    ...issues.flatMap((issue) => faultsOf(issue, eventsOf.get(String(issue._id)) ?? [], supportsOf.get(String(issue._id))?.length ?? 0).map((fault) => `issue ${issue._id} (${issue.state}, version ${issue.version}): ${fault}`)),
    ...[...eventsOf.keys()].filter((id) => !known.has(id)).map((id) => `events of issue ${id}, which is not there`),
    ...filesFaults(files, issues, events),
    ...keys.filter(({ answer }) => !answer.id || !known.has(answer.id)).map(({ _id }) => `key ${_id} without its issue`),
    ...[...issues.map(({ text }) => text), ...events.map(({ data }) => data.note)]
      .flatMap((words) => keyMark.exec(String(words))?.[1] ?? [])
      .filter((key) => !used.has(key))
      .map((key) => `a change made with key ${key}, which is not kept`),
  ]
}

/** How often each key's change is there: its issue, or the event of its step. */
export async function changesByKey(): Promise<Map<string, number>> {
  const { issues, events } = await snapshot()
  const counts = new Map<string, number>()
  for (const words of [...issues.map(({ text }) => text), ...events.map(({ data }) => data.note)]) {
    const key = keyMark.exec(String(words))?.[1]
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

async function snapshot(): Promise<Snapshot> {
  const session = mongoose.connection.getClient().startSession({ snapshot: true })
  const all = <T>(collection: string, filter = {}) => mongoose.connection.db!.collection(collection).find(filter, { session }).toArray() as Promise<T[]>
  try {
    return {
      issues: await all<Issue>('issues'),
      events: await all<EventRecord>('events', { 'subject.type': 'issue' }),
      supports: await all<IssueSupport>('issueSupports'),
      files: await all<FileRecord>('files', { 'subject.type': 'issue' }),
      keys: await all<KeyRecord>('idempotencyKeys'),
    }
  } finally {
    await session.endSession()
  }
}

function faultsOf(issue: Issue, events: readonly EventRecord[], supports: number): string[] {
  const count = (type: string) => events.filter((event) => event.type === type).length
  const steps = events.filter(({ type, data }) => type !== 'issue.dispatched' && data.to !== undefined)
  const answers = count('issue.agreed') + count('issue.declined')
  const told = events.map(({ type }) => type).join(', ')
  const faults: string[] = []
  if (count('issue.reported') !== 1 || count('issue.dispatched') !== 1) faults.push(`reported and dispatched not once each: ${told}`)
  if (issue.version !== 1 + steps.length + answers) faults.push(`${steps.length} steps and ${answers} answers: ${told}`)
  for (const step of steps) if (!isInTable(step)) faults.push(`a step outside the table: ${step.type} from ${String(step.data.from)} to ${String(step.data.to)}`)
  if (!leadsTo(steps, issue.state)) faults.push(`its steps lead elsewhere: ${steps.map(({ data }) => `${String(data.from)} → ${String(data.to)}`).join(', ')}`)
  if (issue.supports !== supports || count('issue.supported') !== supports) faults.push(`${issue.supports} supports counted, ${supports} kept, ${count('issue.supported')} told`)
  if ((issue.agreed === 'agreed' || issue.agreed === 'declined') !== (answers === 1)) faults.push(`agreed is ${issue.agreed}, ${answers} answers told`)
  return faults
}

function isInTable({ type, data }: EventRecord): boolean {
  return transitions.some(({ event, from, to }) => event === type && (from as readonly unknown[]).includes(data.from) && (to === 'same' ? data.to === data.from : data.to === to))
}

/**
 * Whether steps that begin at `dispatched` can end in this state, whatever their order: each state is entered as often as
 * it is left, but for the first and the last. (Times and ids of two servers do not order events within a millisecond.)
 */
function leadsTo(steps: readonly EventRecord[], state: string): boolean {
  const balance = new Map<unknown, number>([['dispatched', 1]])
  const add = (key: unknown, amount: number) => balance.set(key, (balance.get(key) ?? 0) + amount)
  for (const { data } of steps) {
    add(data.from, -1)
    add(data.to, 1)
  }
  add(state, -1)
  return [...balance.values()].every((left) => left === 0)
}

function filesFaults(files: readonly FileRecord[], issues: readonly Issue[], events: readonly EventRecord[]): string[] {
  const wanted = new Map<string, string>()
  for (const issue of issues) for (const photo of issue.photos) wanted.set(String(photo), String(issue._id))
  for (const { subject, data } of events) for (const photo of (data.photos ?? []) as unknown[]) wanted.set(String(photo), subject.id)
  const attached = new Map(files.map((file) => [String(file._id), file.subject?.id]))
  return [
    ...[...wanted].filter(([file, issue]) => attached.get(file) !== issue).map(([file, issue]) => `file ${file} of issue ${issue} is not attached to it`),
    ...[...attached].filter(([file]) => !wanted.has(file)).map(([file, issue]) => `file ${file} is attached to issue ${issue}, which does not name it`),
  ]
}

function groupedBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
