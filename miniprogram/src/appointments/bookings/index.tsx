import { useState } from 'react'
import { usePages } from '@/api/use-pages'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { MainButton } from '@/kit/main-button'
import { open, type Page } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Screen } from '@/kit/screen'
import { Section } from '@/kit/section'
import { Segments } from '@/kit/segments'
import type { IconName } from '@/kit/icon'
import { PageList } from '@/kit/page-list'
import { BookingCard } from './booking-card'
import { pressingFirst } from './pressing'
import { bookingsWords } from './words'

type Which = 'open' | 'ended'

const others: readonly { page: Page; icon: IconName; title: string }[] = [
  { page: 'errands', icon: 'home', title: bookingsWords.errands },
  { page: 'enquiries', icon: 'message', title: bookingsWords.enquiries },
  { page: 'invitations', icon: 'neighbours', title: bookingsWords.invitations },
  { page: 'standing', icon: 'info', title: bookingsWords.standing },
]

/** My appointments and those I made for others: what asks for something on top, then by time; and the way to my errands and letters. */
export default function Bookings() {
  const [which, setWhich] = useState<Which>('open')
  const book = { words: bookingsWords.book, onPress: () => open('services') }
  return (
    <Screen
      title={bookingsWords.title}
      foot={
        <MainButton icon="calendar" onPress={book.onPress}>
          {book.words}
        </MainButton>
      }
    >
      <Segments
        label={bookingsWords.which}
        options={[
          { value: 'open', label: bookingsWords.open },
          { value: 'ended', label: bookingsWords.ended },
        ]}
        value={which}
        onChange={setWhich}
      />
      <List key={which} which={which} onOpen={() => setWhich('open')} />
      <Section title={bookingsWords.more}>
        <Card>
          {others.map(({ page, icon, title }) => (
            <Row key={page} icon={icon} title={title} onPress={() => void open(page)} />
          ))}
        </Card>
      </Section>
    </Screen>
  )
}

function List({ which, onOpen }: { which: Which; onOpen: () => void }) {
  const pages = usePages('GET /bookings', { query: { state: which } })
  const now = new Date()
  const shown = which === 'open' ? { ...pages, items: pressingFirst(pages.items) } : pages
  return (
    <PageList
      pages={shown}
      empty={
        which === 'open' ? (
          <Empty icon="calendar" words={bookingsWords.nothingOpen} />
        ) : (
          <Empty icon="done" words={bookingsWords.nothingEnded} action={{ words: bookingsWords.seeOpen, onPress: onOpen }} />
        )
      }
    >
      {(booking) => <BookingCard booking={booking} now={now} />}
    </PageList>
  )
}
