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
import { useNear } from '@/session/near'
import { inviteWords as words } from '../words'
import '../../lines.scss'

/** A resident who was found, and where she lives. */
export interface Found {
  id: string
  name: string
  door: string
}

interface ResidentSearchProps {
  /** The place whose residents are looked through, by code. */
  place: string
  value: Found | null
  onChange: (found: Found | null) => void
  error: string | undefined
}

/** Milliseconds without a key before a search is asked. */
const pause = 300

/** Whom to invite: a resident of the place, found by name. */
export function ResidentSearch({ place, value, onChange, error }: ResidentSearchProps) {
  const near = useNear()
  const [typed, setTyped] = useState('')
  if (value) {
    return (
      <Field label={words.who} error={error}>
        <Card tone="pine">
          <Row icon="person" title={value.name} note={near(value.door)} />
        </Card>
        <QuietButton onPress={() => onChange(null)}>{words.change}</QuietButton>
      </Field>
    )
  }
  return (
    <Field label={words.who} hint={words.whoHint} error={error}>
      <WordsInput label={words.who} placeholder={words.whoPlaceholder} max={30} value={typed} onChange={setTyped} />
      <Results typed={typed.trim()} place={place} onChoose={onChange} />
    </Field>
  )
}

function Results({ typed, place, onChoose }: { typed: string; place: string; onChoose: (found: Found) => void }) {
  const near = useNear()
  const q = useDebounce(typed, { wait: pause })
  const found = useCall('GET /invitations/residents', { query: { place, q } }, { ready: q !== '', whenShown: false })
  if (typed === '') return null
  if (found.failure && !found.loading && q === typed) return <Failure problem={found.failure} onRetry={found.retry} />
  if (q !== typed || !found.data) return <View className="quiet-line">{words.searching}</View>
  const { items } = found.data
  if (items.length === 0) return <View className="quiet-line">{words.nothingFound(q)}</View>
  return (
    <Card title={words.found}>
      {items.map((resident) => (
        <Row key={resident.id} icon="person" title={resident.name} note={near(resident.door)} onPress={() => onChoose(resident)} />
      ))}
    </Card>
  )
}
