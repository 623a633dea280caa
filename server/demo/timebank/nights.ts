import { signingKey, timebankSteps } from '../../timebank'
import type { Stage } from './stage'

const minute = 60_000
const day = 24 * 3600_000

/**
 * Every midnight the jobs of the time bank do what they do in the product: sign the day's root, over the ledger as it stands just then, and grant the month's hours while
 * a pool has them. The roots are as made up as the days they are of, but each was signed before what came after it was posted.
 */
export function writeNights({ diary, opened, now, ago, services }: Stage): void {
  const { ceiling, signingKey: key } = services.env.timebank
  for (let days = Math.floor((now.getTime() - opened.getTime()) / day); days >= 0; days -= 1) {
    const midnight = ago(days, 0)
    diary.write(new Date(midnight.getTime() + 5 * minute), (at) => timebankSteps.makeRoot(at, signingKey(key)))
    diary.write(new Date(midnight.getTime() + 10 * minute), (at) => timebankSteps.grantMonth(at, ceiling, services.log))
  }
}
