import { useState } from 'react'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { MainButton } from '@/kit/main-button'
import { Sheet } from '@/kit/sheet'
import { WordsInput } from '@/kit/words-input'
import { counterWords as words } from './words'

interface WindowSheetProps {
  shown: boolean
  value: string | null
  onClose: () => void
  onChoose: (window: string) => void
}

const usual = [1, 2, 3, 4, 5, 6].map((number) => ({ value: `${number} 号窗口`, label: `${number} 号窗口` }))

/** Which window I am at: one of the usual, or what it is called here. */
export function WindowSheet({ shown, value, onClose, onChoose }: WindowSheetProps) {
  const [chosen, setChosen] = useState(value)
  const [own, setOwn] = useState(value && !usual.some((one) => one.value === value) ? value : '')
  const [tried, setTried] = useState(false)
  const window = own.trim() || chosen
  const keep = () => {
    setTried(true)
    if (window) onChoose(window)
  }
  return (
    <Sheet shown={shown} title={words.window} onClose={onClose} foot={<MainButton onPress={keep}>{words.keepWindow}</MainButton>}>
      <Field label={words.window} hint={words.windowHint} error={tried && !window ? words.windowNeeded : undefined}>
        <Choice
          label={words.window}
          options={usual}
          value={own.trim() ? null : chosen}
          onChange={(next) => {
            setChosen(next)
            setOwn('')
          }}
        />
      </Field>
      <Field label={words.ownWindow} optional>
        <WordsInput label={words.ownWindow} placeholder={words.ownWindowPlaceholder} max={20} value={own} onChange={setOwn} />
      </Field>
    </Sheet>
  )
}
