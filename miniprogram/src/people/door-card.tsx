import { speakLabel } from '@shared/places/speak-label'
import { Card } from '@/kit/card'
import { Note } from '@/kit/note'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Tag } from '@/kit/tag'
import { type Answerable, AnswerableRow, type Door } from './answerable-row'
import { doorWords } from './words'

/** Whether a door is confirmed, as a sign. */
export function DoorTag({ status }: Pick<Door, 'status'>) {
  return status === 'confirmed' ? (
    <Tag icon="done" tone="done">
      {doorWords.confirmed}
    </Tag>
  ) : (
    <Tag icon="clock" tone="warning">
      {doorWords.pending}
    </Tag>
  )
}

/** The two to turn to first: the chief next to the door, and the grid worker. */
function nearest(answerable: readonly Answerable[]): Answerable[] {
  const named = answerable.filter((post) => post.name)
  const chief = named.find((post) => post.role === 'unit_chief' || post.role === 'building_chief')
  const worker = named.find((post) => post.role === 'grid_worker')
  const both = [chief, worker].flatMap((post) => post ?? [])
  return both.length ? both : answerable.slice(0, 2)
}

/** Where I live and who answers for it, for the home page: the nearest two, and the way to all. */
export function DoorCard({ door, community }: { door: Door; community?: string }) {
  const shown = nearest(door.answerable)
  const others = door.answerable.length - shown.length
  return (
    <Card title={speakLabel(door.label, community)} aside={<DoorTag status={door.status} />}>
      {shown.map((post) => (
        <AnswerableRow key={`${post.role}${post.placeLabel}`} post={post} />
      ))}
      {shown.length === 0 ? <Note>{doorWords.nobody}</Note> : null}
      <Row title={others > 0 ? doorWords.more(others) : doorWords.all} onPress={() => void open('door')} />
    </Card>
  )
}
