import { View } from '@tarojs/components'
import useDebounce from 'ahooks/lib/useDebounce'
import { useState } from 'react'
import { useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Failure } from '@/kit/failure'
import { Field } from '@/kit/field'
import { QuietButton } from '@/kit/quiet-button'
import { Row } from '@/kit/row'
import { WordsInput } from '@/kit/words-input'
import type { BookForm } from './book-form'
import { counterWords as words } from './words'

interface ResidentFieldProps {
  form: BookForm
  change: (part: Partial<BookForm>) => void
  /** The service's place, by code: its residents are looked through. */
  place: string
  error: string | undefined
}

/** Milliseconds without a key before a search is asked. */
const pause = 300

/** For whom: somebody of the place found by name, or a name and a phone. */
export function ResidentField({ form, change, place, error }: ResidentFieldProps) {
  if (form.person) {
    return (
      <Field label={words.who} error={error}>
        <Row icon="person" title={words.chosen(form.person.name)} />
        <QuietButton onPress={() => change({ person: null })}>{words.anotherPerson}</QuietButton>
      </Field>
    )
  }
  return (
    <Field label={words.who} error={error}>
      <WordsInput label={words.name} placeholder={words.searchPlaceholder} max={30} value={form.name} onChange={(name) => change({ name })} />
      <Found name={form.name.trim()} place={place} onChoose={(person) => change({ person, name: '', phone: '' })} />
      <WordsInput label={words.phone} placeholder={words.phonePlaceholder} type="number" max={11} value={form.phone} onChange={(phone) => change({ phone })} />
    </Field>
  )
}

function Found({ name, place, onChoose }: { name: string; place: string; onChoose: (person: { id: string; name: string }) => void }) {
  const q = useDebounce(name, { wait: pause })
  const [dismissed, setDismissed] = useState<string | null>(null)
  const found = useCall('GET /invitations/residents', { query: { place, q } }, { ready: q !== '', whenShown: false })
  if (q === '' || q !== name || dismissed === q) return null
  if (found.failure && !found.data) return <Failure problem={found.failure} onRetry={found.retry} />
  if (!found.data) return null
  const { items } = found.data
  if (items.length === 0) return <View className="resident-field__quiet">{words.nothingFound(q)}</View>
  return (
    <Card title={words.registered}>
      {items.map((person) => (
        <Row key={person.id} icon="person" title={person.name} note={person.door} onPress={() => onChoose({ id: person.id, name: person.name })} />
      ))}
      <QuietButton onPress={() => setDismissed(q)}>{words.notRegistered}</QuietButton>
    </Card>
  )
}
