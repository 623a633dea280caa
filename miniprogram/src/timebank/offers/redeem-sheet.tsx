import { useState } from 'react'
import type { Result } from '@shared/api'
import { call } from '@/api/call'
import { useAsk } from '@/api/use-ask'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
import { timeWords } from '../words'
import type { Offer } from './offer'
import { offerWords as words } from './words'

interface RedeemSheetProps {
  offer: Offer
  available: number | undefined
  onClose: () => void
  /** It was refused: the offer or what she can use has changed. */
  onRefused: () => void
  onDone: (redemption: Result<'POST /offers/:id/redemptions'>) => void
}

/**
 * What happens with the minutes, and the last word before they are put aside. The price that she reads is the one she agrees to: where it was changed
 * meanwhile she reads the new one, and agrees anew or not.
 */
export function RedeemSheet({ offer, available, onClose, onRefused, onDone }: RedeemSheetProps) {
  const { ask, problem } = useAsk()
  const [now, setNow] = useState(offer)
  const { id, name, minutes, partner, can } = now
  const short = available !== undefined && available < minutes
  const redeem = async () => {
    const redemption = await ask('POST /offers/:id/redemptions', { params: { id }, body: { minutes } })
    if (redemption) return onDone(redemption)
    // Where it cannot be read either, what was refused stays as it is said.
    await call('GET /offers/:id', { params: { id } }).then(setNow, () => undefined)
    onRefused()
  }
  const said = problem && (problem.code === 'conflict' && minutes !== offer.minutes ? words.priceChanged(minutes) : problem.message)
  return (
    <Sheet
      shown
      title={words.sure(name)}
      onClose={onClose}
      foot={
        <>
          {said ? <Note tone="danger">{said}</Note> : null}
          {short ? <Note tone="warning">{timeWords.short(minutes - available)}</Note> : null}
          {short || !can.redeem ? null : (
            <MainButton onPress={redeem} busyWords={words.redeeming}>
              {words.confirm(minutes)}
            </MainButton>
          )}
        </>
      }
    >
      {can.redeem ? <Note tone="pine">{words.consequence(minutes, partner.name)}</Note> : null}
      {can.redeem ? <Note>{words.expires}</Note> : null}
      {available !== undefined && available >= minutes && can.redeem ? <Note>{words.remains(available - minutes)}</Note> : null}
    </Sheet>
  )
}
