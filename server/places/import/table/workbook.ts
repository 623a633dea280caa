import type { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { TableProblem } from './row'
import { SharedStrings } from './shared-strings'
import { isDateFormat } from './serial-date'
import { damaged, readXmlWhole } from './xml'

/** What a part may unpack to, in bytes; 500,000 rows of twelve columns are about 300 MB. */
export interface WorkbookLimits {
  sheet: number
  sharedStrings: number
  smallPart: number
}

export const workbookLimits: WorkbookLimits = { sheet: 1_000_000_000, sharedStrings: 200_000_000, smallPart: 16_000_000 }

const mostEntries = 10_000

/** What is needed to read the first visible sheet. */
export interface Workbook {
  strings: SharedStrings
  /** Whether the cell style with this index shows its number as a date. */
  isDateStyle: (style: number) => boolean
  /** Whether day 0 is 1904-01-01 (old Macintosh workbooks). */
  date1904: boolean
  sheetName: string
  /** Visible sheets beside the one that is read. */
  otherSheets: number
  openSheet: () => Promise<Readable>
  close: () => void
}

/**
 * Opens an XLSX file without reading its sheet. Only the central directory and the parts that are needed are touched,
 * each refused by its declared size before it is unpacked; yauzl stops a part that unpacks to more than it declared.
 * Throws TableProblem. The caller closes it.
 */
export async function openWorkbook(path: string, limits: WorkbookLimits = workbookLimits): Promise<Workbook> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }).catch((error: unknown) => {
    throw damaged(error)
  })
  try {
    const entries = await directory(zip)
    const open = async (name: string, limit: number) => openPart(zip, entries.get(name.toLowerCase()), limit)
    const { sheets, date1904 } = await readSheetList(await open('xl/workbook.xml', limits.smallPart))
    const [sheet, ...others] = sheets.filter(({ visible }) => visible)
    if (!sheet) throw damaged()
    const targets = await readRelations(await open('xl/_rels/workbook.xml.rels', limits.smallPart))
    const target = targets.get(sheet.relation)
    if (!target) throw damaged()
    const strings = new SharedStrings(limits.sharedStrings)
    if (entries.has('xl/sharedstrings.xml')) await readSharedStrings(await open('xl/sharedStrings.xml', limits.sharedStrings * 2), strings)
    const isDateStyle = entries.has('xl/styles.xml') ? await readDateStyles(await open('xl/styles.xml', limits.smallPart)) : () => false
    return {
      strings,
      isDateStyle,
      date1904,
      sheetName: sheet.name,
      otherSheets: others.length,
      openSheet: () => open(target, limits.sheet),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function directory(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostEntries) throw new TableProblem('too_large', '表格文件里的部件太多，不像正常的工作簿')
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry)
  } catch (error) {
    throw damaged(error)
  }
  if (!entries.has('xl/workbook.xml')) throw new TableProblem('not_a_table', '这不是 XLSX 工作簿')
  return entries
}

async function openPart(zip: ZipFile, entry: Entry | undefined, limit: number): Promise<Readable> {
  if (!entry) throw damaged()
  if (entry.isEncrypted()) throw new TableProblem('not_a_table', '文件有密码保护，请去掉密码再导入')
  if (entry.uncompressedSize > limit) throw new TableProblem('too_large', '表格展开后太大，请分成几个文件导入')
  return zip.openReadStreamPromise(entry).catch((error: unknown) => {
    throw damaged(error)
  })
}

async function readSheetList(part: Readable) {
  const sheets: { name: string; relation: string; visible: boolean }[] = []
  let date1904 = false
  await readXmlWhole(part, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
      if (name !== 'sheet') return
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      sheets.push({ name: attributes.name ?? '', relation, visible: !attributes.state || attributes.state === 'visible' })
    },
  })
  return { sheets, date1904 }
}

async function readRelations(part: Readable): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  await readXmlWhole(part, {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id && Target) targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  return targets
}

async function readSharedStrings(part: Readable, strings: SharedStrings): Promise<void> {
  let text = ''
  let inText = false
  let inPhonetic = false
  await readXmlWhole(part, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') inPhonetic = true
      else if (name === 't') inText = !inPhonetic
    },
    text(part) {
      if (inText) text += part
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'si') strings.add(text)
    },
  })
}

async function readDateStyles(part: Readable): Promise<(style: number) => boolean> {
  const formats = new Map<number, string>()
  const dates: boolean[] = []
  let inCellFormats = false
  await readXmlWhole(part, {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'cellXfs') inCellFormats = true
      else if (name === 'xf' && inCellFormats) {
        const format = Number(attributes.numFmtId)
        dates.push(isDateFormat(format, formats.get(format)))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return (style) => dates[style] === true
}
