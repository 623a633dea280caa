import { Card } from '@/kit/card'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import type { Me } from '@/session/me'
import { workWords } from '@/issues'

/** What else a post brings with it: households to confirm, the desk. Nothing for whoever has none of it to do. */
export function Beside({ me: { can, counts } }: { me: Me }) {
  const pending = can.confirmHouseholds && counts.pendingHouseholds > 0
  if (!pending && !can.desk && !can.counter && !can.importPlaces) return null
  return (
    <Card>
      {pending ? <Row icon="key" title={workWords.pending(counts.pendingHouseholds)} onPress={() => void open('confirm')} /> : null}
      {can.counter ? <Row icon="bell" title={workWords.counter} onPress={() => void open('counter')} /> : null}
      {can.desk ? <Row icon="todo" title={workWords.services} onPress={() => void open('servicesDesk')} /> : null}
      {can.desk ? <Row icon="items" title={workWords.desk} onPress={() => void open('desk')} /> : null}
      {can.importPlaces ? <Row icon="building" title={workWords.places} onPress={() => void open('placesDesk')} /> : null}
    </Card>
  )
}
