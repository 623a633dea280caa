import { Card } from '@/kit/card'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import type { Me } from '@/session/me'
import { workWords } from '@/issues'

/** What else a post brings with it: errands, letters, help for residents, households to confirm, the counter, the desk. Nothing for whoever has none of it to do. */
export function Beside({ me: { can, counts } }: { me: Me }) {
  const pending = can.confirmHouseholds && counts.pendingHouseholds > 0
  const errands = can.confirmHouseholds || counts.errands > 0
  const enquiries = can.counter || counts.enquiries > 0
  if (!pending && !errands && !enquiries && !can.invite && !can.desk && !can.importPlaces) return null
  return (
    <Card>
      {errands ? <Row icon="bag" title={workWords.errands(counts.errands)} note={counts.errands ? workWords.waits : undefined} onPress={() => void open('errands', { view: 'todo' })} /> : null}
      {enquiries ? <Row icon="message" title={workWords.enquiries(counts.enquiries)} note={counts.enquiries ? workWords.waitsAnswer : undefined} onPress={() => void open('enquiries', { view: 'todo' })} /> : null}
      {can.confirmHouseholds ? <Row icon="neighbours" title={workWords.askHelp} onPress={() => void open('askHelp')} /> : null}
      {pending ? <Row icon="key" title={workWords.pending(counts.pendingHouseholds)} onPress={() => void open('confirm')} /> : null}
      {can.invite ? <Row icon="neighbours" title={workWords.invitations} onPress={() => void open('invitations', { view: 'sent' })} /> : null}
      {can.counter ? <Row icon="bell" title={workWords.counter} onPress={() => void open('counter')} /> : null}
      {can.desk ? <Row icon="todo" title={workWords.services} onPress={() => void open('servicesDesk')} /> : null}
      {can.desk ? <Row icon="clock" title={workWords.timeDesk} onPress={() => void open('timebankDesk')} /> : null}
      {can.desk ? <Row icon="items" title={workWords.desk} onPress={() => void open('desk')} /> : null}
      {can.importPlaces ? <Row icon="building" title={workWords.places} onPress={() => void open('placesDesk')} /> : null}
    </Card>
  )
}
