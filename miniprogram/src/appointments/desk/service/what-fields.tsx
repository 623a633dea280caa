import { useState } from 'react'
import { type ServiceCategory, serviceCategories, serviceCategoryKeys } from '@shared/appointments/categories'
import { serviceKindLabels } from '@shared/appointments/service'
import { Card } from '@/kit/card'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import { QuietButton } from '@/kit/quiet-button'
import { Sheet } from '@/kit/sheet'
import { WordsInput } from '@/kit/words-input'
import { pickPlace } from '@/places'
import type { FieldsProps } from './fields'
import { editWords as words } from './words'

/** What it is and for whom. */
export function WhatFields({ form, change, wrong, within }: FieldsProps & { within: string | undefined }) {
  const [choosing, setChoosing] = useState(false)
  const choosePlace = async () => {
    const place = await pickPlace({ within, levels: ['city', 'district', 'street', 'community'] })
    if (place) change({ place: { code: place.code, label: place.label } })
  }
  return (
    <Card>
      {form.version === null ? (
        <>
          <Field label={words.place} hint={words.placeHint} error={wrong('body.place')}>
            <QuietButton icon="place" block onPress={choosePlace}>
              {form.place?.label ?? words.choosePlace}
            </QuietButton>
          </Field>
          <Field label={words.kind} error={wrong('body.kind')}>
            <Choice
              label={words.kind}
              options={(['service', 'session'] as const).map((value) => ({ value, label: serviceKindLabels[value], hint: words.kindHints[value] }))}
              value={form.kind === 'session' ? 'session' : 'service'}
              onChange={(kind) => change({ kind })}
            />
          </Field>
        </>
      ) : null}
      <Field label={words.name} error={wrong('body.name')}>
        <WordsInput label={words.name} placeholder={words.namePlaceholder} max={40} value={form.name} onChange={(name) => change({ name })} />
      </Field>
      {form.kind === 'reception' ? (
        <Field label={words.theme} error={wrong('body.theme')}>
          <WordsInput label={words.theme} max={100} value={form.theme} onChange={(theme) => change({ theme })} />
        </Field>
      ) : null}
      <Field label={words.category} error={wrong('body.category')}>
        <QuietButton icon="items" block onPress={() => setChoosing(true)}>
          {form.category ? serviceCategories[form.category] : words.chooseCategory}
        </QuietButton>
      </Field>
      <Field label={words.summary} hint={words.summaryHint} error={wrong('body.summary')}>
        <LongWords label={words.summary} max={300} value={form.summary} onChange={(summary) => change({ summary })} />
      </Field>
      <Field label={words.forWhom} error={wrong('body.forWhom')}>
        <WordsInput label={words.forWhom} placeholder={words.forWhomPlaceholder} max={200} value={form.forWhom} onChange={(forWhom) => change({ forWhom })} />
      </Field>
      <Field label={words.keywords} hint={words.keywordsHint} error={wrong('body.keywords')} optional>
        <WordsInput label={words.keywords} placeholder={words.keywordsPlaceholder} max={300} value={form.keywords} onChange={(keywords) => change({ keywords })} />
      </Field>
      <Sheet shown={choosing} title={words.chooseCategory} onClose={() => setChoosing(false)}>
        <Choice<ServiceCategory>
          label={words.category}
          options={serviceCategoryKeys.map((value) => ({ value, label: serviceCategories[value] }))}
          value={form.category}
          onChange={(category) => {
            change({ category })
            setChoosing(false)
          }}
        />
      </Sheet>
    </Card>
  )
}
