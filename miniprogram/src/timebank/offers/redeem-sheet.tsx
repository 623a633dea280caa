import type { Result } from '@shared/api'
import { useAsk } from '@/api/use-ask'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
import type { Offer } from './index'
import { offerWords as words } from './words'

interface RedeemSheetProps {
  offer: Offer
  available: number | undefined
  onClose: () => void
  /** It was refused: the offer or what she can use has changed. */
  onRefused: () => void
  onDone: (redemption: Result<'POST /offers/:id/redemptions'>) => void
}

/** What happens with the minutes, and the last word before they are put aside. The price that she reads is the one she agrees to. */
export function RedeemSheet({ offer: { id, name, minutes, partner }, available, onClose, onRefused, onDone }: RedeemSheetProps) {
  const { ask, problem } = useAsk()
  const redeem = async () => {
    const redemption = await ask('POST /offers/:id/redemptions', { params: { id }, body: { minutes } })
    if (redemption) onDone(redemption)
    else onRefused()
  }
  return (
    <Sheet
      shown
      title={words.sure(name)}
      onClose={onClose}
      foot={
        <>
          {problem ? <Note tone="danger">{problem.message}</Note> : null}
          <MainButton onPress={redeem} busyWords={words.redeeming}>
            {words.confirm}
          </MainButton>
        </>
      }
    >
      <Note tone="pine">{words.consequence(minutes, partner.name)}</Note>
      <Note>{words.expires}</Note>
      {available !== undefined && available >= minutes ? <Note>{words.remains(available - minutes)}</Note> : null}
    </Sheet>
  )
}
