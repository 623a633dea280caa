import { helpCategories } from '../../../shared/volunteering/help'
import type { HelpRequest } from './help.model'

/** What neighbours read of who asks before they have taken it: never the full name. */
export function surnameOf(name: string): string {
  return name ? `${[...name][0]}姓邻居` : '一位邻居'
}

/** What a request is called on a statement and in the list of what somebody served: what was done, and for whom, not by her full name. */
export function labelOf({ category, person }: Pick<HelpRequest, 'category' | 'person'>): string {
  return `邻里互助：${helpCategories[category]}（${surnameOf(person.name)}）`
}
