import { isUtf8 } from 'node:buffer'
import { TableProblem } from './row'

const sampleBytes = 64 * 1024

/**
 * Decodes text without being told its encoding: UTF-16 by its byte order mark, UTF-8 with or without one, and GB18030
 * (with it GBK and GB2312), which is what Chinese spreadsheet programs save as 'CSV'. ASCII is the same in UTF-8 and
 * GB18030, so the choice waits for the first byte beyond it and then looks at 64 KB: not UTF-8 means GB18030.
 * Throws TableProblem `encoding` where bytes do not fit the encoding.
 */
export async function* decodeText(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    if (decoder) {
      yield decode(decoder, chunk)
      continue
    }
    held = held.length ? Buffer.concat([held, chunk]) : chunk
    const first = firstBeyondAscii(held)
    if (first < 0) {
      yield held.toString('latin1')
      held = Buffer.alloc(0)
    } else if (held.length - first >= sampleBytes) {
      decoder = new TextDecoder(encodingOf(withoutPartialTail(held)), { fatal: true })
      yield decode(decoder, held)
    }
  }
  if (decoder) yield decode(decoder)
  else if (held.length) yield decode(new TextDecoder(encodingOf(held), { fatal: true }), held, false)
}

function encodingOf(sample: Buffer): string {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  return isUtf8(sample) ? 'utf-8' : 'gb18030'
}

/** A sample may end inside a character of up to four bytes; what follows its last complete one is cut off. */
function withoutPartialTail(sample: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= sample.length; back++) {
    const byte = sample[sample.length - back]!
    if (byte < 0x80) return sample
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? sample.subarray(0, -back) : sample
  }
  return sample
}

function firstBeyondAscii(bytes: Buffer): number {
  for (let at = 0; at < bytes.length; at++) if (bytes[at]! > 0x7f) return at
  return -1
}

function decode(decoder: TextDecoder, chunk?: Buffer, stream = chunk !== undefined): string {
  try {
    return decoder.decode(chunk, { stream })
  } catch {
    throw new TableProblem('encoding', '文件里有认不出的文字编码，请另存为 UTF-8 编码的 CSV 或 XLSX 再导入')
  }
}
