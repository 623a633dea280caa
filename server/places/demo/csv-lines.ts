import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** One line of CSV. The cells here hold no commas, quotes or line breaks; one that does throws. */
export function csvLine(cells: readonly string[]): string {
  for (const cell of cells) if (/[",\r\n]/.test(cell)) throw new Error(`not a plain cell: ${cell}`)
  return `${cells.join(',')}\n`
}

/** Writes lines to a file as they are made, whatever their number. */
export async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await pipeline(Readable.from(inChunks(lines)), createWriteStream(path))
}

function* inChunks(lines: Iterable<string>): Generator<string> {
  let chunk = ''
  for (const line of lines) {
    chunk += line
    if (chunk.length > 60_000) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk) yield chunk
}
