import type { Result } from '@shared/api'

type Places = Pick<Result<'GET /activities'>['items'][number], 'places' | 'taken' | 'waiting'>

/** How many places an activity has left, or how many wait for one. */
export function placesWords({ places, taken, waiting }: Places): string {
  const left = places - taken
  if (left > 0) return `还有 ${left} 个名额（共 ${places} 个）`
  return waiting > 0 ? `名额满了，${waiting} 人在候补` : `名额满了（共 ${places} 个），可以候补`
}
