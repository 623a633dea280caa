import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { Problem } from '../../http/problem'
import type { Certificate } from './certificate.model'
import type { PaperContent } from './paper-page'

/** What the thread is asked for, and what it answers. */
export interface PaperOrder {
  ticket: number
  content: PaperContent
  address: string
}
export type PaperAnswer = { ticket: number; pdf: Uint8Array } | { ticket: number; failure: string }

/** A thread with those who wait for it. */
interface Maker {
  thread: Worker
  waiting: Map<number, { resolve: (pdf: Buffer) => void; reject: (error: Error) => void }>
  /** Ends it, when nobody has waited for long. */
  rest?: NodeJS.Timeout
}

/** How long the thread waits for another order before its memory is given back, in milliseconds. */
const patience = 60_000
/** How many may wait for the thread: half a minute's work, as long as somebody waits for an answer. */
const mostWaiting = 60
/** What one thread may use: a paper of many pages takes a tenth of it. */
const resourceLimits = { maxOldGenerationSizeMb: 256 }

let tickets = 0
let current: Maker | null = null

/**
 * Makes a certificate's PDF in a thread of its own, so that the server answers others meanwhile; those that are asked for at once are made one after the other. The
 * thread begins with the first and ends when nobody has wanted one for a minute. Throws `too_many` where too many wait, an Error where it broke off; the next call has a new thread.
 */
export async function makePaper({ _id, person: _person, ...content }: Certificate, address: string): Promise<Buffer> {
  const { thread, waiting, rest } = (current ??= begin())
  if (waiting.size >= mostWaiting) throw new Problem('too_many', { headers: { 'Retry-After': '30' } })
  clearTimeout(rest)
  const ticket = ++tickets
  return new Promise((resolve, reject) => {
    thread.postMessage({ ticket, content, address } satisfies PaperOrder)
    waiting.set(ticket, { resolve, reject })
    // It keeps the process alive only while somebody waits for it.
    thread.ref()
  })
}

function begin(): Maker {
  // As the server itself is run: the thread would not know TypeScript by its parent's loader.
  const thread = new Worker(path.join(__dirname, 'paper-maker.ts'), { execArgv: ['--require', require.resolve('tsx/cjs')], resourceLimits })
  const begun: Maker = { thread, waiting: new Map() }
  const end = (error: Error) => {
    if (current === begun) current = null
    for (const { reject } of begun.waiting.values()) reject(error)
    begun.waiting.clear()
  }
  thread.on('message', (answer: PaperAnswer) => {
    const order = begun.waiting.get(answer.ticket)
    begun.waiting.delete(answer.ticket)
    if ('pdf' in answer) order?.resolve(Buffer.from(answer.pdf))
    else order?.reject(new Error(answer.failure))
    if (begun.waiting.size > 0) return
    thread.unref()
    begun.rest = setTimeout(() => void dismiss(begun), patience).unref()
  })
  thread.on('error', end)
  thread.on('exit', () => end(new Error('the thread that makes papers has ended')))
  return begun
}

function dismiss(begun: Maker): Promise<number> {
  if (current === begun) current = null
  return begun.thread.terminate()
}
