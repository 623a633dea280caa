import { View } from '@tarojs/components'
import { useState } from 'react'
import { searchCategories } from '@shared/issues/categories'
import { Choice, Tick } from '@/kit/choice'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import { Note } from '@/kit/note'
import { QuestionForm } from '@/kit/question-form'
import { QuietButton } from '@/kit/quiet-button'
import { Section } from '@/kit/section'
import { WordsInput } from '@/kit/words-input'
import { useDraft } from '@/drafts/use-draft'
import { pickPlace } from '@/places'
import { useAsk } from '@/api/use-ask'
import type { Entry } from './queue'
import { counterWords as words } from './words'

interface RaiseIssueProps {
  entry: Entry
  inPane: boolean
  onBack: () => void
  /** The issue was opened, by its id. */
  onDone: (issue: string | null) => void
}

interface IssueForm {
  category: string | null
  text: string
  place: { code: string; label: string } | null
  private: boolean
}

const empty: IssueForm = { category: null, text: '', place: null, private: false }

/** Opens an issue for the resident from what was said at the counter or a reception. */
export function RaiseIssue({ entry, inPane, onBack, onDone }: RaiseIssueProps) {
  const { draft, change, drop } = useDraft(`counter.issue.${entry.booking}`, empty)
  const [q, setQ] = useState('')
  const { ask, problem } = useAsk()
  const choosePlace = async () => {
    const place = await pickPlace({ levels: ['community', 'grid', 'building', 'courtyard', 'unit', 'household'] })
    if (place) change({ place: { code: place.code, label: place.label } })
  }
  const send = async () => {
    const done = await ask('POST /bookings/:id/issue', {
      params: { id: entry.booking },
      body: { category: draft.category ?? '', text: draft.text.trim(), private: draft.private, ...(draft.place ? { place: draft.place.code } : {}) },
    })
    if (!done) return
    drop()
    onDone(done.issue)
  }
  return (
    <Section title={words.issueTitle}>
      <View className="quiet-row">
        <QuietButton icon="back" onPress={onBack}>
          {words.issueBack}
        </QuietButton>
      </View>
      <QuestionForm
        inPane={inPane}
        lead={<Note tone="pine">{words.issueFor(entry.name)}</Note>}
        questions={[
          {
            key: 'category',
            missing: draft.category ? null : words.issueCategoryNeeded,
            body: (error) => (
              <Field label={words.issueCategory} error={error}>
                <WordsInput label={words.issueCategory} placeholder={words.issueCategorySearch} value={q} onChange={setQ} max={20} />
                <Choice
                  label={words.issueCategory}
                  options={categoriesFor(q, draft.category)}
                  value={draft.category}
                  onChange={(category) => change({ category })}
                />
              </Field>
            ),
          },
          {
            key: 'text',
            missing: draft.text.trim() ? null : words.issueTextNeeded,
            body: (error) => (
              <Field label={words.issueText} error={error}>
                <LongWords label={words.issueText} max={5000} value={draft.text} onChange={(text) => change({ text })} />
              </Field>
            ),
          },
          {
            key: 'place',
            missing: null,
            body: () => (
              <Field label={words.issuePlace} hint={words.issuePlaceHint} optional error={problem?.at('body.place')}>
                <QuietButton icon="place" block onPress={choosePlace}>
                  {draft.place?.label ?? words.choosePlace}
                </QuietButton>
                <Tick label={words.issuePrivate} checked={draft.private} onChange={(only) => change({ private: only })} />
              </Field>
            ),
          },
        ]}
        send={{ words: words.raise, busyWords: words.raising, onPress: send }}
        problem={problem}
        kept={words.kept}
      />
    </Section>
  )
}

/** A few to choose from; the chosen one always among them. */
function categoriesFor(q: string, chosen: string | null) {
  const all = searchCategories('').filter(({ key }) => key === chosen)
  const found = searchCategories(q).filter(({ key }) => key !== chosen)
  return [...all, ...found].slice(0, 6).map(({ key, label }) => ({ value: key, label }))
}
