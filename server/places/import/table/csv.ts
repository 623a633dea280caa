import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { decodeText } from './decode'
import { rowsOverLimit, TableProblem, type ReadOptions, type TableRow } from './row'

const batchRows = 1000
const longestRecord = 1_000_000

/**
 * Rows of delimited text, in batches. The delimiter is a comma, or a tab where the first line has tabs and no comma
 * (what spreadsheets save as 'Unicode text'). Throws TableProblem.
 */
export async function* csvRows(bytes: AsyncIterable<Buffer>, { rowLimit }: ReadOptions): AsyncGenerator<TableRow[]> {
  const text = decodeText(bytes)
  const start = await text.next()
  if (start.done) return
  const firstLine = start.value.split('\n', 1)[0]!
  const source = Readable.from(rejoin(start.value, text))
  const parser = parse({
    delimiter: firstLine.includes('\t') && !firstLine.includes(',') ? '\t' : ',',
    relax_column_count: true,
    trim: true,
    max_record_size: longestRecord,
  })
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)

  let number = 0
  let filled = 0
  let batch: TableRow[] = []
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number++
      if (cells.every((cell) => cell === '')) continue
      if (++filled > rowLimit + 1) throw rowsOverLimit(rowLimit, number)
      batch.push({ number, cells })
      if (batch.length === batchRows) {
        yield batch
        batch = []
      }
    }
  } catch (error) {
    throw error instanceof CsvError ? new TableProblem('damaged', `第 ${number + 1} 行附近读不下去：${explain(error)}`, number + 1, { cause: error }) : error
  } finally {
    source.destroy()
  }
  if (batch.length) yield batch
}

async function* rejoin(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first
  yield* rest
}

function explain(error: CsvError): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return '有一个引号没有收尾'
  if (error.code === 'CSV_MAX_RECORD_SIZE') return '这一行太长，可能有引号没有收尾'
  if (error.code === 'INVALID_OPENING_QUOTE' || error.code === 'CSV_INVALID_CLOSING_QUOTE') return '引号的位置不对'
  return '不是正确的 CSV'
}
