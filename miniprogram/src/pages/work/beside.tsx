import { Card } from '@/kit/card'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { type Way, Ways } from '@/kit/ways'
import type { Me } from '@/session/me'
import { workWords } from '@/issues'

/**
 * What else a post brings with it: first what waits (errands, letters, households to confirm), then the ways to the rest in little room. Nothing for
 * whoever has none of it to do.
 */
export function Beside({ me }: { me: Me }) {
  const { can, counts } = me
  const pending = can.confirmHouseholds && counts.pendingHouseholds > 0
  const ways = waysOf(me)
  const few = ways.length < 3 ? ways : []
  return (
    <>
      {counts.errands || counts.enquiries || pending || few.length ? (
        <Card>
          {counts.errands ? <Row icon="bag" title={workWords.errands(counts.errands)} note={workWords.waits} onPress={() => void open('errands', { view: 'todo' })} /> : null}
          {counts.enquiries ? <Row icon="message" title={workWords.enquiries(counts.enquiries)} note={workWords.waitsAnswer} onPress={() => void open('enquiries', { view: 'todo' })} /> : null}
          {pending ? <Row icon="key" title={workWords.pending(counts.pendingHouseholds)} onPress={() => void open('confirm')} /> : null}
          {few.map(({ icon, words, onPress }) => (
            <Row key={words} icon={icon} title={words} onPress={onPress} />
          ))}
        </Card>
      ) : null}
      {few.length < ways.length ? <Ways ways={ways} /> : null}
    </>
  )
}

function waysOf({ can, counts }: Me): Way[] {
  const way = (shown: boolean, icon: Way['icon'], words: string, ...to: Parameters<typeof open>): Way[] => (shown ? [{ icon, words, onPress: () => void open(...to) }] : [])
  return [
    ...way(can.confirmHouseholds && !counts.errands, 'bag', workWords.errands(0), 'errands', { view: 'todo' }),
    ...way(can.counter && !counts.enquiries, 'message', workWords.enquiries(0), 'enquiries', { view: 'todo' }),
    ...way(can.confirmHouseholds, 'neighbours', workWords.askHelp, 'askHelp'),
    ...way(can.invite, 'calendar', workWords.invitations, 'invitations', { view: 'sent' }),
    ...way(can.counter, 'bell', workWords.counter, 'counter'),
    ...way(can.desk, 'todo', workWords.services, 'servicesDesk'),
    ...way(can.desk, 'clock', workWords.timeDesk, 'timebankDesk'),
    ...way(can.desk, 'items', workWords.desk, 'desk'),
    ...way(can.importPlaces, 'building', workWords.places, 'placesDesk'),
  ]
}
