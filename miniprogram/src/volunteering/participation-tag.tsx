import { type ParticipationState, participationStateLabels } from '@shared/volunteering/participation'
import type { IconName } from '@/kit/icon'
import { Tag, type Tone } from '@/kit/tag'

const signs: Record<ParticipationState, { icon: IconName; tone: Tone }> = {
  waiting: { icon: 'clock', tone: 'warning' },
  signed: { icon: 'check', tone: 'pine' },
  in: { icon: 'place', tone: 'pine' },
  out: { icon: 'clock', tone: 'plain' },
  confirmed: { icon: 'done', tone: 'done' },
  refused: { icon: 'returned', tone: 'warning' },
  absent: { icon: 'close', tone: 'warning' },
  left: { icon: 'leave', tone: 'plain' },
}

/** What somebody is in an activity, in a word. */
export function ParticipationTag({ state }: { state: ParticipationState }) {
  return <Tag {...signs[state]}>{participationStateLabels[state]}</Tag>
}
