import { z } from 'zod'
import { defineContract } from '../contract/endpoint'
import { id } from '../contract/fields'

/** A photo as a page shows it: links that expire. Width and height in pixels. */
export const photoView = z.object({ id, url: z.string(), thumb: z.string(), width: z.int(), height: z.int() })

/** A voice note: a link that expires; seconds where known. */
export const voiceView = z.object({ id, url: z.string(), seconds: z.number().nullable() })

export const filesContract = defineContract({
  'POST /files': {
    id: 'files.upload',
    doc: 'Takes one photo, voice note or table as multipart/form-data: `file`, and before it optionally `purpose` (photo, voice, table).',
    access: 'signedIn',
    raw: 'upload',
    result: z.object({
      id,
      kind: z.enum(['photo', 'voice', 'table']),
      mime: z.string(),
      bytes: z.int(),
      width: z.int().nullable(),
      height: z.int().nullable(),
      url: z.string(),
      thumb: z.string().nullable(),
    }),
    errors: ['too_large', 'unsupported_type', 'files.broken', 'forbidden'],
    perMinute: 60,
  },
  'GET /files/:id': {
    id: 'files.read',
    doc: 'Reads a file through an expiring link that a presenter handed out.',
    access: 'public',
    raw: 'download',
    params: z.object({ id }),
    query: z.object({ expires: z.coerce.number().int(), signature: z.string().max(100), size: z.enum(['full', 'thumb']).default('full') }),
    result: z.unknown(),
    perMinute: 1200,
  },
})
