import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStep } from '@/api/use-step'
import { Field } from '@/kit/field'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
import { WordsInput } from '@/kit/words-input'
import type { StepSheetProps } from './cancel-sheet'
import { signWords } from './words'

/** The promise that replaces a paper (告知承诺), read and signed with one's name; one paper after the other. */
export function SignSheet({ shown, onClose, booking, onDone }: StepSheetProps) {
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const { take, problem } = useStep('POST /bookings/:id/promises', booking.id)
  const paper = booking.bring.find(({ promise, signedAt }) => promise !== null && signedAt === null)
  const sign = async () => {
    setTried(true)
    if (!paper || !name.trim()) return
    const after = await take({ paper: paper.name, name: name.trim() })
    if (!after) return
    setName('')
    setTried(false)
    onDone(after)
    onClose()
  }
  const wrong = tried && !name.trim() ? signWords.needed : problem?.at('body.name')
  return (
    <Sheet
      shown={shown}
      title={signWords.title}
      closeWords={signWords.later}
      onClose={onClose}
      foot={
        <>
          {problem && !wrong ? <Note tone="danger">{problem.at('body.paper') ?? problem.message}</Note> : null}
          <MainButton onPress={sign} busyWords={signWords.signing}>
            {signWords.confirm}
          </MainButton>
        </>
      }
    >
      {paper ? (
        <>
          <View>{signWords.paper(paper.name)}</View>
          <Note tone="pine" icon="certificate">{paper.promise ?? ''}</Note>
          <Field label={signWords.name} hint={signWords.nameHint(booking.person.name)} error={wrong}>
            <WordsInput label={signWords.name} value={name} onChange={setName} max={30} />
          </Field>
        </>
      ) : null}
    </Sheet>
  )
}
