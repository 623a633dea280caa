import { View } from '@tarojs/components'
import { openBookingStates, type BookingState } from '@shared/appointments/booking'
import { paperFormLabels } from '@shared/appointments/service'
import { speakMoment } from '@shared/time/speak'
import { useDraft } from '@/drafts/use-draft'
import { Card } from '@/kit/card'
import { Tick } from '@/kit/choice'
import { IconLine } from '../icon-line'
import type { BookingDetail } from './acts'
import { bookingWords } from './words'
import '../lines.scss'
import './booking.scss'

type Paper = BookingDetail['bring'][number]

/** What to bring, to be ticked off; the ticks stay on this phone. A promise that is signed needs nothing brought. */
export function BringList({ booking: { id, bring, state, can }, now }: { booking: BookingDetail; now: Date }) {
  const { draft, change } = useDraft<{ ticked: readonly string[] }>(`bring.${id}`, { ticked: [] })
  if (!(openBookingStates as readonly BookingState[]).includes(state)) return null
  const tick = (name: string, on: boolean) => change(({ ticked }) => ({ ticked: on ? [...ticked, name] : ticked.filter((each) => each !== name) }))
  return (
    <Card title={bookingWords.bring}>
      {bring.length === 0 ? <View>{bookingWords.bringNothing}</View> : null}
      {bring.some(({ promise }) => promise === null) ? <View className="small-line">{bookingWords.bringHint}</View> : null}
      {bring.map((paper) =>
        paper.promise === null ? (
          <Tick key={paper.name} label={paper.name} hint={[paperFormLabels[paper.form], paper.note].filter(Boolean).join('，')} checked={draft.ticked.includes(paper.name)} onChange={(on) => tick(paper.name, on)} />
        ) : (
          <Promised key={paper.name} paper={paper} canSign={can.sign} now={now} />
        ),
      )}
    </Card>
  )
}

function Promised({ paper: { name, signedAt, signedBy }, canSign, now }: { paper: Paper; canSign: boolean; now: Date }) {
  return (
    <View className="promised">
      <View>{name}</View>
      {signedAt ? (
        <IconLine icon="done">{bookingWords.signed(signedBy ?? '', speakMoment(signedAt, now))}</IconLine>
      ) : (
        <IconLine icon="certificate">{canSign ? bookingWords.unsigned : bookingWords.unsignedNow}</IconLine>
      )}
    </View>
  )
}
