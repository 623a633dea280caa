import { z } from 'zod'
import { moment, words } from '../contract/fields'
import { isDay, weekdays } from './calendar'

/** A day in China, 'YYYY-MM-DD'. */
export const day = z.string().refine(isDay, '日期应为 2026-11-24 这样的写法')

/** A slot: its service, its day and the minute it begins, 'HHMM', in China. */
export const slotId = z.string().regex(/^[0-9a-f]{24}-\d{8}-\d{4}$/, '时段编号不对')

/** Minutes of a day in China, 0 to 1440. */
export const minuteOfDay = z.int().min(0).max(1440)

export const weekday = z.literal([...weekdays])

/** A person named on something. `label` is the post in words, '' for a resident. */
export const named = z.object({ name: z.string(), label: z.string(), me: z.boolean() })

/** Like `named`, with the phone for whoever may call. */
export const reachable = named.extend({ phone: z.string().nullable() })

/** What a resident says at the end. */
export const verdictBody = z.object({ responded: z.boolean(), solved: z.boolean(), satisfied: z.boolean(), words: words(500).optional() })
export const verdictView = z.object({ responded: z.boolean(), solved: z.boolean(), satisfied: z.boolean(), words: z.string().nullable(), at: moment })

/** One thing that happened, in plain words. */
export const timelineView = z.object({ at: moment, type: z.string(), words: z.string(), note: z.string().nullable() })
