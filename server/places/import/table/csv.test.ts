import { Readable } from 'node:stream'
import iconv from 'iconv-lite'
import { csvRows } from './csv'
import { decodeText } from './decode'
import type { TableRow } from './row'

const noFaults = { rowLimit: 1000, onFault: () => undefined }

async function read(bytes: Buffer, chunkSize = bytes.length || 1, rowLimit = 1000): Promise<TableRow[]> {
  const rows: TableRow[] = []
  for await (const batch of csvRows(Readable.from(chunksOf(bytes, chunkSize)), { ...noFaults, rowLimit })) rows.push(...batch)
  return rows
}

function* chunksOf(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const table = '编码,名称\r\n620201001001,福民社区\r\n\r\n620201001002,"胜利,社区"\r\n'
const expected = [
  { number: 1, cells: ['编码', '名称'] },
  { number: 2, cells: ['620201001001', '福民社区'] },
  { number: 4, cells: ['620201001002', '胜利,社区'] },
]

describe('CSV rows', () => {
  test.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${table}`)],
    ['GBK', iconv.encode(table, 'gbk')],
    ['GB18030 beyond GBK', iconv.encode(table, 'gb18030')],
    ['UTF-16 with a byte order mark', iconv.encode(table, 'utf-16le', { addBOM: true })],
  ])('%s is recognised, whole or byte by byte', async (_, bytes) => {
    expect(await read(bytes)).toEqual(expected)
    expect(await read(bytes, 1)).toEqual(expected)
  })

  test('rare characters of GB18030 come through', async () => {
    expect(await read(iconv.encode('名称\n㐂𠮷㙇\n', 'gb18030'))).toEqual([
      { number: 1, cells: ['名称'] },
      { number: 2, cells: ['㐂𠮷㙇'] },
    ])
  })

  test('Chinese that begins far behind ASCII decides the encoding there', async () => {
    const ascii = 'a,b\n'.repeat(900)
    expect((await read(iconv.encode(`${ascii}楼,栋\n`, 'gbk'), 100)).at(-1)).toEqual({ number: 901, cells: ['楼', '栋'] })
    expect((await read(Buffer.from(`${ascii}楼,栋\n`), 100)).at(-1)).toEqual({ number: 901, cells: ['楼', '栋'] })
  })

  test('a tab separates where the first line has no comma', async () => {
    expect(await read(Buffer.from('编码\t名称\n1\t甲,乙\n'))).toEqual([
      { number: 1, cells: ['编码', '名称'] },
      { number: 2, cells: ['1', '甲,乙'] },
    ])
  })

  test('an unclosed quote is told with its row', async () => {
    await expect(read(Buffer.from('a,b\n1,"x\n'))).rejects.toMatchObject({ code: 'damaged', message: expect.stringContaining('引号') })
  })

  test('bytes of no known encoding are refused', async () => {
    await expect(read(Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x0a]))).rejects.toMatchObject({ code: 'encoding' })
  })

  test('reading stops at the row limit, even of a file without an end', async () => {
    let pulled = 0
    async function* endless() {
      for (;;) {
        pulled++
        yield Buffer.from('620201001001,福民社区\n'.repeat(100))
      }
    }
    const reading = (async () => {
      for await (const _ of csvRows(endless(), { ...noFaults, rowLimit: 5000 })) continue
    })()
    await expect(reading).rejects.toMatchObject({ code: 'rows_over_limit', message: expect.stringContaining('5000') })
    expect(pulled).toBeLessThan(200)
  })
})

test('decoding keeps characters whole that lie across chunks', async () => {
  const text = '福民社区'.repeat(20_000)
  let decoded = ''
  for await (const part of decodeText(Readable.from(chunksOf(Buffer.from(text), 1000)))) decoded += part
  expect(decoded).toBe(text)
})
