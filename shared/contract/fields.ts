import { z } from 'zod'

/** A MongoDB ObjectId as 24 hex digits. */
export const id = z.string().regex(/^[0-9a-f]{24}$/, '编号不对')

/** A place's code: digits of the statistical division, then the local parts, joined by '-'. At most 64 characters. */
export const placeCode = z.string().regex(/^[0-9A-Za-z-]{2,64}$/, '地点编码不对')

/** A mainland mobile number, 11 digits. */
export const phone = z.string().regex(/^1\d{10}$/, '手机号应为 11 位数字')

/** A moment in UTC, ISO 8601 with Z. */
export const moment = z.iso.datetime()

/** Text that a person typed: trimmed, not empty, at most `max` characters (code points are not split). */
export function words(max: number, min = 1) {
  return z
    .string()
    .trim()
    .min(min, min <= 1 ? '请填写内容' : `至少 ${min} 个字`)
    .max(max, `最多 ${max} 个字`)
}

/** An opaque cursor from the page before. */
export const cursor = z.string().max(300).optional()

/** How many items a page has; 20 unless told, 100 at most. */
export const limit = z.coerce.number().int().min(1).max(100).default(20)

/** A page of a list: the items and, where there are more, the cursor of the next page. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

/** A flag in a query string: true/false/1/0. */
export const flag = z.union([z.boolean(), z.stringbool()]).optional()
