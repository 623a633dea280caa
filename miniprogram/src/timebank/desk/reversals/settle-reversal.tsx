import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { useAsk } from '@/api/use-ask'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { PhrasedField } from '@/kit/phrased-field'
import { QuietButton } from '@/kit/quiet-button'
import type { Reversal } from './reversal'
import { reversalsWords as words } from './words'
import '@/kit/desk.scss'

interface SettleReversalProps {
  reversal: Reversal
  /** Whether the reason for refusing is being written. */
  refusing: boolean
  onRefusing: (refusing: boolean) => void
  onSettled: (after: Reversal) => void
  onOvertaken: () => void
}

/** Confirms that a transfer be undone, or refuses with words. Confirmed it is booked at once and for good. */
export function SettleReversal({ reversal: { id, transfer }, refusing, onRefusing, onSettled, onOvertaken }: SettleReversalProps) {
  const { ask, problem, forget } = useAsk()
  const [answer, setAnswer] = useState('')
  const [tried, setTried] = useState(false)
  const missing = answer.trim() ? undefined : words.answerNeeded
  const settle = async (body: { confirm: boolean; words?: string }) => {
    const after = await ask('POST /timebank/reversals/:id/confirm', { params: { id }, body })
    if (after) onSettled(after)
    else onOvertaken()
  }
  const refuse = async () => {
    setTried(true)
    if (!missing) await settle({ confirm: false, words: answer.trim() })
  }
  const turn = (to: boolean) => {
    forget()
    onRefusing(to)
  }
  const failed = problem ? <Note tone="danger">{sayProblem(problem, transfer.to)}</Note> : null
  if (refusing) {
    return (
      <>
        <PhrasedField label={words.answer} hint={words.answerHint} max={300} phrases={words.phrases} value={answer} onChange={setAnswer} error={tried ? missing : undefined} />
        {failed}
        <MainButton onPress={refuse} busyWords={words.settling}>{words.refuseSure}</MainButton>
        <QuietButton block onPress={() => turn(false)}>{words.back}</QuietButton>
      </>
    )
  }
  return (
    <>
      {failed}
      <View className="pane__acts">
        <MainButton icon="check" tone="danger" onPress={() => settle({ confirm: true })} busyWords={words.settling}>{words.confirm}</MainButton>
        <QuietButton block icon="close" onPress={() => turn(true)}>{words.refuse}</QuietButton>
      </View>
    </>
  )
}

/** That the minutes are spent needs more words than the ledger's. */
function sayProblem(problem: ApiProblem, loser: string): string {
  return problem.code === 'timebank.not_enough' ? words.notEnough(loser) : (problem.at('body.words') ?? problem.message)
}
