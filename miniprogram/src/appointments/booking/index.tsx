import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type Called, useCall } from '@/api/use-call'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { MissingPage } from '@/kit/missing-page'
import { useRefresh } from '@/kit/use-refresh'
import { actIcons, actsOf, type BookingDetail } from './acts'
import { About } from './about'
import { Afterwards } from './afterwards'
import { BringList } from './bring-list'
import { CancelSheet } from './cancel-sheet'
import { CodeCard } from './code-card'
import { Course } from './course'
import { DeclineSheet } from './decline-sheet'
import { SignSheet } from './sign-sheet'
import { Ticket } from './ticket'
import { useBookingActs } from './use-booking-acts'
import { actWords, bookingWords } from './words'

/** How often an appointment that lies ahead is asked for while its page is open, milliseconds; once checked in she may be called any moment. */
const pauses = { ahead: 30_000, there: 10_000 }

/** One appointment: its number, when and where, what to bring, the code, and the one thing to do now. */
export default function BookingPage() {
  const { id = '', made } = useRouter().params
  const booking = useCall('GET /bookings/:id', { params: { id } })
  if (booking.data) return <Shown booking={booking.data} call={booking} justMade={made === '1'} />
  return <MissingPage title={bookingWords.title} call={booking} notFound={bookingWords.notFound} action={{ words: bookingWords.toBookings, onPress: () => open('bookings') }} />
}

function Shown({ booking, call, justMade }: { booking: BookingDetail; call: Called<BookingDetail>; justMade: boolean }) {
  const { act, problem, said, sheet, closeSheet, settle } = useBookingActs(booking, call)
  const { main, quiet } = actsOf(booking)
  const { state } = booking
  useRefresh(call.refresh, state === 'arrived' || state === 'called' ? pauses.there : pauses.ahead)
  const now = new Date()
  return (
    <Screen
      title={booking.service.name}
      foot={
        main ? (
          <>
            {problem ? <Note tone="danger">{problem.message}</Note> : null}
            <MainButton icon={actIcons[main]} onPress={() => act(main)}>
              {actWords[main]}
            </MainButton>
          </>
        ) : undefined
      }
    >
      {call.failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={call.refresh}>{bookingWords.again}</QuietButton>}>
          {bookingWords.stale}
        </Note>
      ) : null}
      {justMade && !said && (state === 'booked' || state === 'waiting') ? <Note tone="done">{state === 'booked' ? bookingWords.made : bookingWords.queued}</Note> : null}
      {said ? <Note tone={said.tone}>{said.words}</Note> : null}
      {problem && !main ? <Note tone="danger">{problem.message}</Note> : null}
      <Ticket booking={booking} now={now} />
      <CodeCard code={booking.code} />
      {quiet.length ? (
        <View className="quiet-row">
          {quiet.map((name) => (
            <QuietButton key={name} icon={actIcons[name]} tone={name === 'cancel' || name === 'decline' || name === 'leave' ? 'danger' : 'main'} onPress={() => act(name)}>
              {actWords[name]}
            </QuietButton>
          ))}
        </View>
      ) : null}
      <BringList booking={booking} now={now} />
      <About booking={booking} />
      <Afterwards booking={booking} />
      <Course booking={booking} now={now} />
      <CancelSheet shown={sheet === 'cancel'} onClose={closeSheet} booking={booking} onDone={settle} />
      <DeclineSheet shown={sheet === 'decline'} onClose={closeSheet} booking={booking} onDone={settle} />
      <SignSheet shown={sheet === 'sign'} onClose={closeSheet} booking={booking} onDone={(after) => settle(after, bookingWords.signedNow)} />
    </Screen>
  )
}
