import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
import type { Receiver } from './form'
import { giftWords as words } from './words'

interface ConfirmSheetProps {
  shown: boolean
  receiver: Receiver
  minutes: number
  /** What can be used afterwards, minutes. */
  left: number
  onClose: () => void
  onConfirm: () => Promise<unknown>
}

/** What will happen with the gift, and the last word on it. */
export function ConfirmSheet({ shown, receiver, minutes, left, onClose, onConfirm }: ConfirmSheetProps) {
  return (
    <Sheet
      shown={shown}
      title={words.sure(receiver.name, minutes)}
      closeWords={words.no}
      onClose={onClose}
      foot={
        <MainButton onPress={onConfirm} busyWords={words.sending}>
          {words.confirm}
        </MainButton>
      }
    >
      <Note tone="warning">{'pool' in receiver.to ? words.consequencePool : words.consequencePerson(receiver.name)}</Note>
      <Note>{words.left(left)}</Note>
    </Sheet>
  )
}
