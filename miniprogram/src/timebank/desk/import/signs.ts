import type { Result } from '@shared/api'
import type { IconName } from '@/kit/icon'
import type { Tone } from '@/kit/tag'

export type Opening = Result<'GET /timebank/imports/:id'>

/** How each state of an import looks. */
export const openingSigns: Record<Opening['state'], { icon: IconName; tone: Tone }> = {
  checking: { icon: 'clock', tone: 'pine' },
  invalid: { icon: 'warning', tone: 'danger' },
  ready: { icon: 'report', tone: 'pine' },
  applying: { icon: 'clock', tone: 'pine' },
  done: { icon: 'done', tone: 'done' },
  failed: { icon: 'warning', tone: 'danger' },
}
