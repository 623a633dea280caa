import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { TableProblem } from './row'

/** Spreadsheets allow 32,767 characters in a cell; text that goes on far beyond is an attack on memory. */
const longestWithoutTag = 1_000_000

export interface XmlHandlers {
  /** Names come without their namespace prefix. */
  open?(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Parses XML as it arrives and yields after each chunk, so that the caller can hand on what its handlers collected and
 * the stream waits meanwhile. Throws TableProblem `damaged` or `too_large`, and whatever a handler throws.
 */
export async function* readXml(input: Readable, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false, xmlns: false })
  let sinceTag = 0
  parser.on('opentag', ({ name, attributes }) => {
    sinceTag = 0
    handlers.open?.(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    sinceTag = 0
    handlers.close?.(localName(name))
  })
  if (handlers.text) parser.on('text', (text) => handlers.text?.(text))
  parser.on('error', (error) => {
    throw damaged(error)
  })
  input.setEncoding('utf8')
  try {
    for await (const chunk of input as AsyncIterable<string>) {
      sinceTag += chunk.length
      if (sinceTag > longestWithoutTag) throw new TableProblem('too_large', '有一个单元格的内容太长')
      parser.write(chunk)
      yield
    }
    parser.close()
  } catch (error) {
    throw error instanceof TableProblem ? error : damaged(error)
  } finally {
    input.destroy()
  }
}

/** Reads a small part whole. */
export async function readXmlWhole(input: Readable, handlers: XmlHandlers): Promise<void> {
  for await (const _ of readXml(input, handlers)) continue
}

/** Not a proper workbook; `cause` is what the reader stumbled over. */
export function damaged(cause?: unknown): TableProblem {
  return new TableProblem('damaged', '表格文件已损坏，请重新保存后再导入', 1, { cause })
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
