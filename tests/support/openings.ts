import { setTimeout as pause } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import type { Result } from '../../shared/api'
import type { Caller } from './client'
import type { TestServer } from './server'
import { upload } from './upload'

export type OpeningView = Result<'GET /timebank/imports/:id'>

/** The header of a paper ledger as the desk's template has it. */
export const ledgerHeader = '姓名,手机号,小时,分钟,来源,备注'

/** A paper ledger as CSV, below its header. */
export function ledger(...rows: string[]): string {
  return `${[ledgerHeader, ...rows].join('\n')}\n`
}

/** The same as a workbook, numbers as numbers. */
export async function ledgerBook(...rows: (string | number)[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('台账').addRows([ledgerHeader.split(','), ...rows])
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** The id of a table that the caller has just uploaded. */
export async function uploadedLedger(server: TestServer, caller: Caller, content: string | Buffer): Promise<string> {
  const { status, result, problem } = await upload(server, caller.token(), Buffer.from(content), { purpose: 'table', name: '2023年台账.csv', type: 'text/csv' })
  if (status !== 200) throw new Error(`the upload was refused: ${problem.detail}`)
  return result.id
}

/** Waits until nobody works on an import any more. */
export async function settledOpening(caller: Caller, id: string): Promise<OpeningView> {
  for (;;) {
    const { status, result } = await caller.call('GET /timebank/imports/:id', { params: { id } })
    if (status !== 200) throw new Error(`the import cannot be seen: ${status}`)
    if (result.state !== 'checking' && result.state !== 'applying') return result
    await pause(20)
  }
}

/** Uploads a table for a place and waits for its dry run. */
export async function checkedOpening(server: TestServer, caller: Caller, place: { _id: string }, content: string | Buffer): Promise<OpeningView> {
  const { status, result, problem } = await caller.call('POST /timebank/imports', { body: { file: await uploadedLedger(server, caller, content), place: place._id } })
  if (status !== 200) throw new Error(`the import was refused: ${JSON.stringify(problem)}`)
  return settledOpening(caller, result.id)
}

/** Has a checked table booked and waits for it. */
export async function appliedOpening(caller: Caller, { id }: Pick<OpeningView, 'id'>): Promise<OpeningView> {
  const { status, problem } = await caller.call('POST /timebank/imports/:id/apply', { params: { id } })
  if (status !== 200) throw new Error(`the booking was refused: ${JSON.stringify(problem)}`)
  return settledOpening(caller, id)
}
