import type { Result } from '@shared/api'
import { words } from '../words'

export type Target = Result<'GET /issues/:id/targets'>['items'][number]

/** Targets of one place. */
export interface TargetGroup {
  place: string
  targets: Target[]
}

/**
 * The targets under the place they answer for, places in the order the server sent them: nearest first. Within a place
 * people of the chain come before departments, and whoever is away comes last.
 */
export function groupTargets(targets: readonly Target[]): TargetGroup[] {
  const groups = new Map<string, Target[]>()
  for (const target of targets) {
    const place = target.placeLabel || words.noPlaceLabel
    groups.set(place, [...(groups.get(place) ?? []), target])
  }
  const rank = ({ away, role }: Target) => Number(away) * 2 + Number(role === 'department')
  return [...groups].map(([place, members]) => ({ place, targets: members.sort((a, b) => rank(a) - rank(b)) }))
}
