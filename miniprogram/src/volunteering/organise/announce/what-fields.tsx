import { View } from '@tarojs/components'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import { QuietButton } from '@/kit/quiet-button'
import { WordsInput } from '@/kit/words-input'
import { pickPlace } from '@/places'
import { useNear } from '@/session/near'
import type { FieldsProps } from './fields'
import { announceWords as words } from './words'
import '../../volunteering.scss'

/** What it is called. */
export function NameField({ form, change, wrong }: FieldsProps) {
  return (
    <Field label={words.name} error={wrong('body.name')}>
      <WordsInput label={words.name} placeholder={words.namePlaceholder} max={40} value={form.name} onChange={(name) => change({ name })} />
    </Field>
  )
}

/** What is to be done. */
export function TextField({ form, change, wrong }: FieldsProps) {
  return (
    <Field label={words.text} hint={words.textHint} error={wrong('body.text')}>
      <LongWords label={words.text} placeholder={words.textPlaceholder} max={1000} value={form.text} onChange={(text) => change({ text })} />
    </Field>
  )
}

/** Where people meet. A new one is for a place too, where its neighbours see it. */
export function WhereFields({ form, change, wrong, isNew }: FieldsProps & { isNew: boolean }) {
  const near = useNear()
  const choosePlace = async () => {
    const chosen = await pickPlace({ at: form.place?.code, levels: ['city', 'district', 'street', 'community', 'grid', 'building', 'courtyard', 'unit'] })
    if (chosen) change({ place: { code: chosen.code, label: chosen.label } })
  }
  return (
    <View className="serving__stack">
      <Field label={words.where} error={wrong('body.where')}>
        <WordsInput label={words.where} placeholder={words.wherePlaceholder} max={100} value={form.where} onChange={(where) => change({ where })} />
      </Field>
      {isNew && form.place ? (
        <Field label={words.place} hint={words.placeHint} error={wrong('body.place')}>
          <QuietButton icon="place" block onPress={choosePlace}>
            {near(form.place.label)}
          </QuietButton>
        </Field>
      ) : null}
    </View>
  )
}

/** How many people are needed. */
export function PlacesField({ form, change, wrong }: FieldsProps) {
  return (
    <Field label={words.places} hint={words.placesHint} error={wrong('body.places')}>
      <WordsInput label={words.places} type="number" max={4} value={form.places} onChange={(places) => change({ places })} />
    </Field>
  )
}

/** Who is wanted. */
export function WantedField({ form, change, wrong }: FieldsProps) {
  return (
    <Field label={words.wanted} hint={words.wantedHint} error={wrong('body.wanted')} optional>
      <WordsInput label={words.wanted} max={100} value={form.wanted} onChange={(wanted) => change({ wanted })} />
    </Field>
  )
}
