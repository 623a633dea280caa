import { z } from 'zod'
import { defineContract } from '../contract/endpoint'
import { id, limit, moment, placeCode, words } from '../contract/fields'
import { levels } from './levels'

export const placeView = z.object({
  code: placeCode,
  name: z.string(),
  level: z.enum(levels),
  /** Names from the community down, for example '福民社区 3 号楼 2 单元 501 室'; above the community just the name. */
  label: z.string(),
  hasChildren: z.boolean(),
})

const cellError = z.object({
  /** Row as a person sees it in the file, the header being row 1. */
  row: z.int(),
  column: z.string().nullable(),
  code: z.string(),
  detail: z.string(),
})

/** A dry run's or an import's standing. Counts are rows. */
export const importView = z.object({
  id,
  kind: z.enum(['places', 'roster']),
  state: z.enum(['checking', 'invalid', 'checked', 'applying', 'done', 'failed']),
  fileName: z.string(),
  rows: z.object({ total: z.int(), done: z.int() }),
  summary: z.object({ created: z.int(), changed: z.int(), unchanged: z.int() }).nullable(),
  /** The first changes, field by field. */
  changes: z.array(z.object({ row: z.int(), key: z.string(), field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  errors: z.array(cellError),
  errorCount: z.int(),
  /** What was left out without being an error: columns nobody knows, further sheets. */
  notices: z.array(z.string()),
  startedAt: moment,
  finishedAt: moment.nullable(),
})

export const placesContract = defineContract({
  'GET /places/children': {
    id: 'places.children',
    doc: 'The places right under a place, in the order people count them; without `of` the cities. 500 at most a page.',
    access: 'signedIn',
    query: z.object({ of: placeCode.optional(), after: placeCode.optional() }),
    result: z.object({ parent: placeView.nullable(), ancestors: z.array(placeView), items: z.array(placeView), next: placeCode.nullable() }),
  },
  'GET /places/find': {
    id: 'places.find',
    doc: 'Places whose name or label holds the words, within a place (my community unless told).',
    access: 'signedIn',
    query: z.object({ q: words(50), within: placeCode.optional(), limit }),
    result: z.object({ items: z.array(placeView) }),
  },
  'POST /imports': {
    id: 'places.import',
    doc: 'Checks an uploaded table of places or a roster (dry run): every error with row and column, and what would change. Nothing is written.',
    access: 'signedIn',
    idempotent: true,
    body: z.object({ file: id, kind: z.enum(['places', 'roster']) }),
    result: importView,
    errors: ['places.import_running', 'files.not_yours'],
  },
  'GET /imports/:id': {
    id: 'places.importStatus',
    doc: 'How far a check or an import is.',
    access: 'signedIn',
    params: z.object({ id }),
    result: importView,
  },
  'POST /imports/:id/apply': {
    id: 'places.applyImport',
    doc: 'Writes a checked table without errors. Goes on in the background; a restart resumes it.',
    access: 'signedIn',
    params: z.object({ id }),
    result: importView,
    errors: ['places.import_invalid', 'places.import_running'],
  },
})
