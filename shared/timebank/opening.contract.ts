import { z } from 'zod'
import { defineContract } from '../contract/endpoint'
import { id, moment, placeCode } from '../contract/fields'

/** An import of paper ledgers: opening balances (期初余额), one entry a row. */
export const openingImport = z.object({
  id,
  state: z.enum(['checking', 'invalid', 'ready', 'applying', 'done', 'failed']),
  file: z.string(),
  rows: z.int(),
  checked: z.int(),
  booked: z.int(),
  /** Minutes of all rows. */
  total: z.int(),
  /** At most 500, each with its row and column. */
  errors: z.array(z.object({ row: z.int(), column: z.string(), code: z.string(), detail: z.string() })),
  errorCount: z.int(),
  at: moment,
  by: z.string(),
})

const params = z.object({ id })

export const openingContract = defineContract({
  'POST /timebank/imports': {
    id: 'timebank.import',
    doc: 'Checks a table (CSV, XLSX) of paper ledgers of my desk\'s place: name, phone, hours or minutes, source. Books nothing yet (dry run).',
    access: 'signedIn',
    idempotent: true,
    body: z.object({ file: id, place: placeCode }),
    result: openingImport,
    errors: ['files.not_yours'],
  },
  'GET /timebank/imports/:id': { id: 'timebank.importProgress', doc: 'How far an import is.', access: 'signedIn', params, result: openingImport },
  'GET /timebank/imports': { id: 'timebank.imports', doc: 'Imports of my desk, newest first.', access: 'signedIn', result: z.object({ items: z.array(openingImport) }) },
  'POST /timebank/imports/:id/apply': { id: 'timebank.applyImport', doc: 'Books every row, each once however often it is asked for.', access: 'signedIn', params, result: openingImport, errors: ['timebank.import_not_ready'] },
})
