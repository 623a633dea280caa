import { View } from '@tarojs/components'
import { useStep } from '@/api/use-step'
import { speakWindow } from '@/kit/day-part'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
import type { HelpDetail } from '../standing'
import { takeWords as words } from '../words'
import '../../volunteering.scss'

interface TakeSheetProps {
  shown: boolean
  request: HelpDetail
  now: Date
  onClose: () => void
  onDone: (after: HelpDetail) => void
  /** A neighbour was faster; what the server said about it. */
  onOvertaken: (said: string) => void
}

/** What a volunteer commits herself to, said before she does. */
export function TakeSheet({ shown, request, now, onClose, onDone, onOvertaken }: TakeSheetProps) {
  const { take, problem } = useStep('POST /help-requests/:id/take', request.id, (refusal) => {
    if (!refusal.overtaken) return
    onClose()
    onOvertaken(refusal.message)
  })
  const sure = async () => {
    const after = await take(undefined)
    if (after) onDone(after)
  }
  return (
    <Sheet
      shown={shown}
      title={words.title}
      closeWords={words.no}
      onClose={onClose}
      foot={
        <>
          {problem && !problem.overtaken ? <Note tone="danger">{problem.message}</Note> : null}
          <MainButton onPress={sure} busyWords={words.sending}>
            {words.sure}
          </MainButton>
        </>
      }
    >
      <View className="serving__strong">{words.commit(speakWindow(request.window, now), request.minutes)}</View>
      <View>{words.worth(request.minutes)}</View>
      <Note>{words.shown}</Note>
      <Note>{words.late}</Note>
    </Sheet>
  )
}
