import { useState } from 'react'
import { speakHours } from '@shared/timebank/speak'
import type { ApiProblem } from '@/api/problem'
import { useAsk } from '@/api/use-ask'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { PhrasedField } from '@/kit/phrased-field'
import { QuietButton } from '@/kit/quiet-button'
import type { Reversal } from './reversals'
import { reversalsWords as words } from './words'

interface SettleReversalProps {
  reversal: Reversal
  onSettled: (after: Reversal) => void
  onOvertaken: () => void
}

/** Confirms that a transfer be undone, or refuses with words. Confirmed it is booked at once and for good. */
export function SettleReversal({ reversal: { id, transfer }, onSettled, onOvertaken }: SettleReversalProps) {
  const { ask, problem } = useAsk()
  const [answer, setAnswer] = useState('')
  const [tried, setTried] = useState(false)
  const settle = async (confirm: boolean) => {
    const said = answer.trim()
    setTried(!confirm)
    if (!confirm && !said) return
    const after = await ask('POST /timebank/reversals/:id/confirm', { params: { id }, body: { confirm, ...(said ? { words: said } : {}) } })
    if (after) onSettled(after)
    else onOvertaken()
  }
  return (
    <>
      <Note tone="warning">{words.consequence(speakHours(transfer.minutes), transfer.from, transfer.to)}</Note>
      <PhrasedField
        label={words.answer}
        hint={words.answerHint}
        max={300}
        optional
        phrases={words.phrases}
        value={answer}
        onChange={setAnswer}
        error={tried && !answer.trim() ? words.answerNeeded : undefined}
      />
      {problem ? <Note tone="danger">{sayProblem(problem, transfer.to)}</Note> : null}
      <MainButton icon="check" tone="danger" onPress={() => settle(true)} busyWords={words.settling}>{words.confirm}</MainButton>
      <QuietButton block icon="close" onPress={() => settle(false)}>{words.refuse}</QuietButton>
    </>
  )
}

/** That the minutes are spent needs more words than the ledger's. */
function sayProblem(problem: ApiProblem, loser: string): string {
  return problem.code === 'timebank.not_enough' ? words.notEnough(loser) : (problem.at('body.words') ?? problem.message)
}
