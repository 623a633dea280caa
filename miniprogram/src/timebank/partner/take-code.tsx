import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Result } from '@shared/api'
import { useAsk } from '@/api/use-ask'
import { Card } from '@/kit/card'
import { Field } from '@/kit/field'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { canScan, scan } from '@/kit/scan'
import { WordsInput } from '@/kit/words-input'
import { partnerWords as words } from './words'
import './partner.scss'

type Capture = Result<'POST /partner/captures'>

/** Takes a code that was typed or scanned, and says what is to be given for it. */
export function TakeCode({ onTaken }: { onTaken: () => void }) {
  const { ask, problem, forget } = useAsk()
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState(false)
  const [taken, setTaken] = useState<Capture | null>(null)
  const begin = () => {
    forget()
    setMissing(false)
    setTaken(null)
  }
  const capture = async (code: string) => {
    const done = await ask('POST /partner/captures', { body: { code } })
    if (!done) return
    setTyped('')
    setTaken(done)
    onTaken()
  }
  const take = () => {
    begin()
    const code = typed.trim()
    if (code) return capture(code)
    setMissing(true)
    return undefined
  }
  const scanNow = async () => {
    begin()
    const code = await scan()
    if (code) await capture(code)
  }
  return (
    <Card>
      <Field label={words.code} hint={canScan ? words.codeScanHint : words.codeHint} error={missing ? words.needed : undefined}>
        <View className="take-code__typed">
          <WordsInput
            label={words.code}
            placeholder={words.placeholder}
            max={40}
            value={typed}
            onChange={(next) => {
              begin()
              setTyped(next)
            }}
            onConfirm={() => void take()}
          />
        </View>
      </Field>
      {taken ? <Note tone="done">{words.taken(taken.offer, taken.minutes, taken.code)}</Note> : null}
      {problem ? <Note tone="danger">{problem.message}</Note> : null}
      <MainButton icon="check" onPress={take} busyWords={words.taking}>
        {words.take}
      </MainButton>
      {canScan ? (
        <QuietButton block icon="camera" onPress={scanNow}>
          {words.scan}
        </QuietButton>
      ) : null}
    </Card>
  )
}
