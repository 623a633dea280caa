import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { detectKind, readTable } from './read-table'
import type { CellFault, TableRow } from './row'
import { SharedStrings } from './shared-strings'
import { openWorkbook, workbookLimits } from './workbook'
import { sheetRows } from './xlsx'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'linli-xlsx-'))
})
afterAll(() => rm(directory, { recursive: true }))

async function save(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<string> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('地点'), book)
  const path = join(directory, `${Math.random()}.dat`)
  await book.xlsx.writeFile(path)
  return path
}

async function read(path: string, rowLimit = 1000) {
  const rows: TableRow[] = []
  const faults: CellFault[] = []
  const notices: string[] = []
  for await (const batch of readTable(path, { rowLimit, onFault: (fault) => faults.push(fault), onNotice: (notice) => notices.push(notice) })) rows.push(...batch)
  return { rows, faults, notices }
}

/** A zip with one deflated entry whose declared size is `declared`. */
function zipOf(name: string, content: Buffer, declared = content.length): Buffer {
  const data = deflateRawSync(content)
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(8, 4)
  header.writeUInt32LE(data.length, 14)
  header.writeUInt32LE(declared, 18)
  header.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header, Buffer.from(name), data])
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), header, Buffer.alloc(14), Buffer.from(name)])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

describe('XLSX rows', () => {
  test('texts, numbers, dates, flags and gaps are read as a person sees them', async () => {
    const path = await save((sheet) => {
      sheet.addRow(['编码', '名称', '', '起'])
      sheet.addRow([620201001001, { richText: [{ text: '福民' }, { text: '社区' }] }, null, new Date(Date.UTC(2026, 0, 31))])
      sheet.getCell('B5').value = ' 空行之后 '
      sheet.getCell('C5').value = true
    })
    expect(await read(path)).toEqual({
      rows: [
        { number: 1, cells: ['编码', '名称', '', '起'] },
        { number: 2, cells: ['620201001001', '福民社区', '', '2026-01-31'] },
        { number: 5, cells: ['', '空行之后', '是'] },
      ],
      faults: [],
      notices: [],
    })
  })

  test('merged cells, formulas and error values are named', async () => {
    const path = await save((sheet) => {
      sheet.addRows([
        ['编码', '名称', '层级'],
        ['1', '甲', { formula: 'B2&"x"', result: '甲x' }],
        ['2', { error: '#N/A' }, '街道'],
        ['3', '丙', '街道'],
      ])
      sheet.mergeCells('B4:B5')
    })
    const { faults } = await read(path)
    expect(faults.map(({ row, column, code, detail }) => [row, column, code, detail.slice(0, 8)])).toEqual([
      [2, 'C', 'formula', 'C2 是公式，请'],
      [3, 'B', 'error_value', 'B3 是错误值 '],
      [4, 'B', 'merged', 'B4 是合并单元'],
    ])
  })

  test('a code that lost its last digits as a number is told', async () => {
    const { faults } = await read(await save((sheet) => sheet.addRow([6202010010011234])))
    expect(faults).toEqual([expect.objectContaining({ column: 'A', row: 1, code: 'inexact_number' })])
  })

  test('only the first visible sheet is read, and that is said', async () => {
    const path = await save((sheet, book) => {
      sheet.addRow(['一'])
      book.addWorksheet('第二张').addRow(['二'])
    })
    const { rows, notices } = await read(path)
    expect(rows).toEqual([{ number: 1, cells: ['一'] }])
    expect(notices).toEqual([expect.stringContaining('地点')])
  })

  test('reading stops at the row limit, even of a sheet without an end', async () => {
    let pulled = 0
    async function* endless() {
      yield '<worksheet><sheetData>'
      for (;;) {
        pulled++
        yield '<row><c t="inlineStr"><is><t>甲</t></is></c></row>'.repeat(100)
      }
    }
    const source = { strings: new SharedStrings(0), isDateStyle: () => false, date1904: false }
    const reading = (async () => {
      for await (const _ of sheetRows(Readable.from(endless()), source, { rowLimit: 5000, onFault: () => undefined })) continue
    })()
    await expect(reading).rejects.toMatchObject({ code: 'rows_over_limit' })
    expect(pulled).toBeLessThan(100)
  })

  test('a part that would unpack beyond the limit is refused before it is unpacked', async () => {
    const path = await save((sheet) => sheet.addRows(Array.from({ length: 3000 }, (_, index) => [`名称${index}`])))
    await expect(openWorkbook(path, { ...workbookLimits, sharedStrings: 1000 })).rejects.toMatchObject({ code: 'too_large' })
    const book = await openWorkbook(path, { ...workbookLimits, sheet: 1000 })
    await expect(book.openSheet()).rejects.toMatchObject({ code: 'too_large' })
    book.close()
  })

  test('a part that unpacks to more than it declares is stopped', async () => {
    const path = join(directory, 'liar.zip')
    await writeFile(path, zipOf('xl/workbook.xml', Buffer.from(`<workbook>${' '.repeat(5_000_000)}</workbook>`), 100))
    await expect(read(path)).rejects.toMatchObject({ code: 'damaged' })
  })

  test('endless text in one cell is stopped', async () => {
    const path = join(directory, 'long.zip')
    await writeFile(path, zipOf('xl/workbook.xml', Buffer.from(`<workbook>${'x'.repeat(5_000_000)}</workbook>`)))
    await expect(read(path)).rejects.toMatchObject({ code: 'too_large' })
  })

  test.each([
    ['an empty file', '', 'not_a_table'],
    ['an executable', '\x7fELF\x02\x01\x00\x00', 'not_a_table'],
    ['an old workbook', '\xd0\xcf\x11\xe0rest', 'not_a_table'],
    ['a truncated workbook', 'PK\x03\x04rest', 'damaged'],
    ['another zip', zipOf('hello.txt', Buffer.from('hello')).toString('latin1'), 'not_a_table'],
  ])('%s is refused', async (_, content, code) => {
    const path = join(directory, 'refused')
    await writeFile(path, content, 'latin1')
    await expect(read(path)).rejects.toMatchObject({ code })
  })

  test('the kind is told by content', async () => {
    const path = join(directory, 'places.xlsx')
    await writeFile(path, '编码,名称\n')
    expect(await detectKind(path)).toBe('csv')
  })
})
