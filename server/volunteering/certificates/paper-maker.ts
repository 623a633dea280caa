import { parentPort } from 'node:worker_threads'
import { paperOf } from './paper'
import type { PaperAnswer, PaperOrder } from './paper-thread'

/*
 * The thread of `makePaper`. It loads what makes a PDF, and nothing of the server.
 */

async function answer({ ticket, content, address }: PaperOrder): Promise<PaperAnswer> {
  try {
    return { ticket, pdf: await paperOf(content, address) }
  } catch (error) {
    return { ticket, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort!.on('message', (order: PaperOrder) => void answer(order).then((answered) => parentPort!.postMessage(answered)))
