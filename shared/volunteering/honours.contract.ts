import { z } from 'zod'
import { defineContract } from '../contract/endpoint'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份应为 2026-11 这样的写法')

export const honoursContract = defineContract({
  'GET /honours': {
    id: 'volunteering.honours',
    doc: 'The month\'s list of honour of my community: who served most, with stars and thanks; without those who stay off it.',
    access: 'signedIn',
    query: z.object({ month: month.optional() }),
    result: z.object({
      month,
      place: z.string(),
      /** Whether I may be on it. */
      listed: z.boolean(),
      items: z.array(z.object({ rank: z.int(), name: z.string(), minutes: z.int(), stars: z.int(), me: z.boolean() })),
      thanks: z.array(z.object({ to: z.string(), words: z.string(), at: z.iso.datetime() })),
      totals: z.object({ volunteers: z.int(), minutes: z.int() }),
    }),
  },
  'PUT /honours/me': { id: 'volunteering.listMe', doc: 'Whether I may be on it.', access: 'signedIn', body: z.object({ listed: z.boolean() }), result: z.object({ listed: z.boolean() }) },
})
