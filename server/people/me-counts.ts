import type { Types } from 'mongoose'

/** How many of something wait for a person. */
type Count = (person: Types.ObjectId) => Promise<number>

/** Counts on 'me' that belong to capabilities above people, which must not be imported from here. */
const countNames = ['todo', 'errands', 'enquiries', 'unreadNotices'] as const
type Name = (typeof countNames)[number]

const providers = new Map<Name, Count>()

/** Tells how a count is made; the capability that owns it calls this when it is loaded. */
export function provideCount(name: Name, count: Count): void {
  providers.set(name, count)
}

/** The counts of a person; 0 where no capability provides one. */
export async function countsOf(person: Types.ObjectId): Promise<Record<Name, number>> {
  const counted = await Promise.all(countNames.map(async (name) => [name, (await providers.get(name)?.(person)) ?? 0] as const))
  return Object.fromEntries(counted) as Record<Name, number>
}
