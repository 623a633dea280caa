import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useCall } from '@/api/use-call'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { Screen } from '@/kit/screen'
import { useRefresh } from '@/kit/use-refresh'
import { BookForm } from './book-form'
import { ChangeForm } from './change-form'
import { type Slot, slotOf } from './days'
import { PickSlot } from './pick-slot'
import { slotWords } from './words'

/** How often free places are asked for while the page is open, milliseconds: what it shows free can be booked. */
const pause = 30_000

/** Choosing a time of a service and booking it. Opened with `?service=`; with `&change=` it moves that booking. */
export default function SlotsPage() {
  const { service: id = '', change = '' } = useRouter().params
  const service = useCall('GET /services/:id', { params: { id } }, { whenShown: false })
  const slots = useCall('GET /services/:id/slots', { params: { id } })
  const moved = useCall('GET /bookings/:id', { params: { id: change } }, { ready: change !== '', whenShown: false })
  const [chosen, setChosen] = useState<Slot | null>(null)
  useRefresh(slots.refresh, pause)
  const again = () => {
    setChosen(null)
    void slots.refresh()
  }
  return (
    <Screen title={change ? slotWords.changeTitle : slotWords.title}>
      <Loaded call={service} cards={1}>
        {(offered) => (
          <Loaded call={slots} cards={2}>
            {(supply) => {
              // The server's clock decides what has begun; a phone's may be wrong.
              const now = new Date(supply.now)
              const slot = chosen && (slotOf(supply.days, chosen.id) ?? chosen)
              if (slot && change) return <Loaded call={moved}>{(booking) => <ChangeForm booking={booking} slot={slot} now={now} onOther={again} />}</Loaded>
              if (slot) return <BookForm key={slot.id} service={offered} slot={slot} wasFree={chosen.free > 0} now={now} onOther={again} />
              return (
                <>
                  {slots.failure ? (
                    <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={slots.refresh}>{slotWords.again}</QuietButton>}>
                      {slotWords.stale}
                    </Note>
                  ) : null}
                  <PickSlot supply={supply} service={offered} now={now} changing={change !== ''} onChoose={setChosen} />
                </>
              )
            }}
          </Loaded>
        )}
      </Loaded>
    </Screen>
  )
}
