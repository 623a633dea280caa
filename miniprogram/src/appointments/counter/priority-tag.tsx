import { type Priority, priorityLabels } from '@shared/appointments/booking'
import { Tag } from '@/kit/tag'

/** Why somebody is called before others, where the service does so, and is helped in any case. */
export function PriorityTag({ priority }: { priority: Priority }) {
  return (
    <Tag icon="star" tone="warning">
      {priorityLabels[priority]}
    </Tag>
  )
}
