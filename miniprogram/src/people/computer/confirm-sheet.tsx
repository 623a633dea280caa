import { View } from '@tarojs/components'
import type { ApiProblem } from '@/api/problem'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
import { computerWords, inGroups } from './words'

interface ConfirmSheetProps {
  shown: boolean
  code: string
  problem: ApiProblem | null
  onClose: () => void
  onConfirm: () => Promise<void>
}

/** Says what confirming does before it is done: whoever sits at that computer acts as her. */
export function ConfirmSheet({ shown, code, problem, onClose, onConfirm }: ConfirmSheetProps) {
  return (
    <Sheet
      shown={shown}
      title={computerWords.confirmTitle}
      closeWords={computerWords.refuse}
      onClose={onClose}
      foot={
        <MainButton busyWords={computerWords.confirming} onPress={onConfirm}>
          {computerWords.confirm}
        </MainButton>
      }
    >
      <View className="computer__number">{computerWords.confirmCode(inGroups(code))}</View>
      <Note tone="warning">{computerWords.confirmNote}</Note>
      <View>{computerWords.neverFor}</View>
      {problem ? <Note tone="danger">{problem.message}</Note> : null}
    </Sheet>
  )
}
