import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { dayOf, minuteOf, speakMinute, weekdayLabels, weekdayOf } from '@shared/appointments/calendar'
import { useCall } from '@/api/use-call'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { Screen } from '@/kit/screen'
import { useRefresh } from '@/kit/use-refresh'
import { callsOf, type Hall } from './board'
import { Called } from './called'
import { useTurn } from './use-turn'
import { Waiting } from './waiting'
import { hallWords as words } from './words'
import './hall.scss'

/** Milliseconds between two looks. */
const pause = 4000

/** Who is called where, and which numbers come next; no names. */
export function HallScreen({ place }: { place: string }) {
  const hall = useCall('GET /places/:code/hall', { params: { code: place } })
  useRefresh(hall.refresh, pause)
  const clock = useServerClock(hall.data)
  return (
    <Screen title={hall.data?.place ?? words.title} wide aside={<Clock now={clock} />}>
      <Loaded call={hall} cards={2}>
        {(data) => (
          <View className="hall">
            {hall.failure ? (
              <View className="hall__lost">
                <Note tone="warning" icon="offline">
                  {words.lost(speakMinute(minuteOf(new Date(data.now))))}
                </Note>
              </View>
            ) : null}
            <Called {...callsOf(data)} />
            <Waiting items={data.waiting} />
          </View>
        )}
      </Loaded>
    </Screen>
  )
}

function Clock({ now }: { now: Date }) {
  const day = dayOf(now)
  return (
    <View className="hall__clock">
      <View className="hall__day">{`${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日 ${weekdayLabels[weekdayOf(day)]}`}</View>
      <View>{speakMinute(minuteOf(now))}</View>
    </View>
  )
}

/** The server's time, going on between its answers: the clock of a computer in a hall is often wrong. */
function useServerClock(data: Hall | undefined): Date {
  const [ahead, setAhead] = useState(0)
  useEffect(() => {
    if (data) setAhead(Date.parse(data.now) - Date.now())
  }, [data])
  useTurn(1000)
  return new Date(Date.now() + ahead)
}
