import { z } from 'zod'
import { defineContract } from '../contract/endpoint'
import { id, moment, placeCode } from '../contract/fields'

/** How many errors of a table are kept to be shown. */
export const keptOpeningErrors = 500

/** An import of paper ledgers: opening balances (期初余额), one entry a row. */
export const openingImport = z.object({
  id,
  state: z.enum(['checking', 'invalid', 'ready', 'applying', 'done', 'failed']),
  place: z.object({ code: placeCode, label: z.string() }),
  /** The table's name, as it was uploaded. */
  file: z.string(),
  /** Rows below the header; 0 until they are counted. */
  rows: z.int(),
  checked: z.int(),
  booked: z.int(),
  /** Minutes of all sound rows. */
  total: z.int(),
  /** At most 500, each with its row and column as a spreadsheet names them; no column where the whole row is meant. */
  errors: z.array(z.object({ row: z.int(), column: z.string().nullable(), code: z.string(), detail: z.string() })),
  errorCount: z.int(),
  /** What was not read, in words: further sheets, unknown columns. */
  notices: z.array(z.string()),
  at: moment,
  finishedAt: moment.nullable(),
  by: z.string(),
  can: z.object({ apply: z.boolean() }),
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
    perMinute: 20,
  },
  'GET /timebank/imports/:id': { id: 'timebank.importProgress', doc: 'How far an import is.', access: 'signedIn', params, result: openingImport },
  'GET /timebank/imports': { id: 'timebank.imports', doc: 'The latest fifty imports of my desk\'s places, newest first, without their errors.', access: 'signedIn', result: z.object({ items: z.array(openingImport.omit({ errors: true })) }) },
  'POST /timebank/imports/:id/apply': {
    id: 'timebank.applyImport',
    doc: 'Books every row, each once however often it is asked for; one that failed half-way goes on where it was. A check that broke off is begun again, and books nothing.',
    access: 'signedIn',
    params,
    result: openingImport,
    errors: ['timebank.import_not_ready'],
  },
})
