import { Card } from '@/kit/card'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import type { ActivityDetail } from './standing'
import { activityWords as words } from './words'

/** The ways of whoever looks after the activity. */
export function OrganiseCard({ activity: { id, can, cancelled } }: { activity: ActivityDetail }) {
  if (!can.organise) return null
  return (
    <Card title={words.organise}>
      {cancelled ? null : <Row icon="key" title={words.showCode} note={words.showCodeNote} onPress={() => void open('activityCode', { id })} />}
      <Row icon="items" title={words.participants} note={words.participantsNote} onPress={() => void open('participants', { id })} />
      {can.edit ? <Row icon="calendar" title={words.edit} onPress={() => void open('announce', { id })} /> : null}
    </Card>
  )
}
