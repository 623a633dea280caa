import { useState } from 'react'
import { kindLabels, searchCategories } from '@shared/issues/categories'
import { Choice } from '@/kit/choice'
import { Sheet } from '@/kit/sheet'
import { WordsInput } from '@/kit/words-input'
import { deskWords } from './words'

interface CategorySheetProps {
  shown: boolean
  /** The chosen category's key; null: all. */
  value: string | null
  onClose: () => void
  onChoose: (category: string | null) => void
}

const any = 'any'

/** One category of all, found by the words that residents use. */
export function CategorySheet({ shown, value, onClose, onChoose }: CategorySheetProps) {
  const [q, setQ] = useState('')
  const found = searchCategories(q).map(({ key, label, kind }) => ({ value: key, label, hint: kindLabels[kind] }))
  return (
    <Sheet shown={shown} title={deskWords.chooseCategory} closeWords={deskWords.close} onClose={onClose}>
      <WordsInput label={deskWords.chooseCategory} placeholder={deskWords.categorySearch} value={q} onChange={setQ} max={20} />
      <Choice
        label={deskWords.chooseCategory}
        options={q.trim() ? found : [{ value: any, label: deskWords.anyCategory }, ...found]}
        value={value ?? any}
        onChange={(chosen) => onChoose(chosen === any ? null : chosen)}
      />
    </Sheet>
  )
}
