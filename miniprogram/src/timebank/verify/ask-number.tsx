import { View } from '@tarojs/components'
import { useState } from 'react'
import { Field } from '@/kit/field'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { WordsInput } from '@/kit/words-input'
import { readTyped, type Typed } from './typed'
import { verifyWords as words } from './words'

interface AskNumberProps {
  typed: Typed
  onType: (typed: Typed) => void
  onAsk: (asked: Typed) => void
  /** What was said of the last ones. */
  refused?: string
}

/** Asks for the number and the check code that stand on the paper. */
export function AskNumber({ typed, onType, onAsk, refused }: AskNumberProps) {
  const [tried, setTried] = useState(false)
  const read = readTyped(typed)
  const { number, check } = read
  const ask = () => {
    setTried(true)
    if (number && check) onAsk({ number, check })
  }
  return (
    <>
      <View>{words.what}</View>
      {refused ? <Note tone="danger">{refused}</Note> : null}
      <Field label={words.number} hint={words.numberHint} error={tried && !number ? words.numberNeeded : undefined}>
        <WordsInput label={words.number} max={30} value={typed.number} onChange={(next) => onType({ ...typed, number: next })} />
      </Field>
      <Field label={words.check} hint={words.checkHint} error={tried && !check ? words.checkNeeded : undefined}>
        <WordsInput label={words.check} max={20} value={typed.check} onChange={(next) => onType({ ...typed, check: next })} onConfirm={ask} />
      </Field>
      <MainButton icon="search" onPress={ask}>
        {words.verify}
      </MainButton>
    </>
  )
}
