import { type Priority, priorityLabels } from '@shared/appointments/booking'
import { Tag } from '@/kit/tag'
import { counterWords as words } from './words'

/** Why somebody is called before others. */
export function PriorityTag({ priority }: { priority: Priority }) {
  return (
    <Tag icon="star" tone="warning">
      {words.priority(priorityLabels[priority])}
    </Tag>
  )
}
