import { useState } from 'react'
import { useCall } from '@/api/use-call'
import { Choice } from '@/kit/choice'
import { Failure } from '@/kit/failure'
import { Field } from '@/kit/field'
import { Loading } from '@/kit/loading'
import { QuietButton } from '@/kit/quiet-button'
import { Row } from '@/kit/row'
import { Sheet } from '@/kit/sheet'
import { WordsInput } from '@/kit/words-input'
import { useNear } from '@/session/near'
import { providerWords as words } from './provider-words'

export interface Provider {
  /** Who is in the app, by id; null: only a name, or the desk. */
  person: string | null
  name: string
  title: string
}

interface ProviderFieldProps {
  /** '谁来办' unless told. */
  label?: string
  hint?: string
  value: Provider
  onChange: (provider: Provider) => void
  /** The place at which professionals are looked for, by code. */
  place: string | undefined
  /** What is wrong with `person`, `name` or `title`. */
  wrong: (field: keyof Provider) => string | undefined
  /** A name has to be there: a leader, not the desk. */
  named?: boolean
}

/** Who stands at the counter: one of the professionals in the app, a name written by hand, or the desk. */
export function ProviderField({ label = words.provider, hint = words.providerHint, value, onChange, place, wrong, named = false }: ProviderFieldProps) {
  const [choosing, setChoosing] = useState(false)
  return (
    <>
      <Field label={label} hint={hint} error={wrong('person')}>
        {value.person ? <Row icon="person" title={value.name} note={value.title} /> : null}
        <QuietButton icon="person" block onPress={() => setChoosing(true)}>
          {value.person ? words.another : words.choose}
        </QuietButton>
      </Field>
      {value.person ? null : (
        <Field label={words.name} error={wrong('name')} optional={!named}>
          <WordsInput label={words.name} max={30} value={value.name} onChange={(name) => onChange({ ...value, name })} />
        </Field>
      )}
      <Field label={words.title} error={wrong('title')}>
        <WordsInput label={words.title} placeholder={named ? words.leaderPlaceholder : words.titlePlaceholder} max={50} value={value.title} onChange={(title) => onChange({ ...value, title })} />
      </Field>
      <Sheet shown={choosing} title={words.choose} onClose={() => setChoosing(false)}>
        <Professionals
          place={place}
          value={value}
          onChoose={(chosen) => {
            onChange(chosen)
            setChoosing(false)
          }}
        />
      </Sheet>
    </>
  )
}

const byHand = 'byHand'

function Professionals({ place, value, onChoose }: { place: string | undefined; value: Provider; onChoose: (provider: Provider) => void }) {
  const near = useNear()
  const call = useCall('GET /places/:code/professionals', { params: { code: place ?? '' } }, { ready: place !== undefined, whenShown: false })
  if (call.failure && !call.data) return <Failure problem={call.failure} onRetry={call.retry} />
  if (!call.data && place !== undefined) return <Loading cards={1} />
  const items = call.data?.items ?? []
  return (
    <Choice
      label={words.choose}
      options={[...items.map(({ person, name, title }) => ({ value: person, label: name, hint: near(title) })), { value: byHand, label: words.byHand, hint: words.byHandHint }]}
      value={value.person ?? byHand}
      onChange={(chosen) => {
        const found = items.find(({ person }) => person === chosen)
        onChoose(found ? { person: found.person, name: found.name, title: near(found.title) } : { person: null, name: '', title: value.title })
      }}
    />
  )
}
