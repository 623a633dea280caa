import { useState } from 'react'
import type { Result } from '@shared/api'
import { type Day, dayOf } from '@shared/appointments/calendar'
import { Card } from '@/kit/card'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { PhrasedField } from '@/kit/phrased-field'
import { QuietButton } from '@/kit/quiet-button'
import { useAsk } from '@/api/use-ask'
import { DayField } from '../day-field'
import { type Provider, ProviderField } from '../provider-field'
import { Affected } from './affected'
import { timetableWords as words } from './words'

interface ReplaceProviderProps {
  service: string
  place: string
  onBack: () => void
  onDone: (said: string) => void
}

/** Another professional from a day on: who is affected is shown first, then they are told. */
export function ReplaceProvider({ service, place, onBack, onDone }: ReplaceProviderProps) {
  const { ask, problem } = useAsk()
  const [provider, setProvider] = useState<Provider>({ person: null, name: '', title: '' })
  const [from, setFrom] = useState<Day | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [people, setPeople] = useState<Result<'POST /services/:id/provider'>['affected'] | null>(null)
  /** What was looked at is no longer what would be done. */
  const changing = <T,>(set: (value: T) => void) => (value: T) => {
    set(value)
    setPeople(null)
  }
  const replace = async (confirm: boolean) => {
    setTried(true)
    if (!from || !reason.trim() || !provider.title.trim()) return
    const body = { provider: { ...provider, name: provider.name.trim(), title: provider.title.trim() }, from, reason: reason.trim(), confirm }
    const answer = await ask('POST /services/:id/provider', { params: { id: service }, body })
    if (!answer) return
    if (answer.done) onDone(words.replaced(answer.affected.length))
    else setPeople(answer.affected)
  }
  return (
    <Card title={words.replace}>
      <ProviderField
        label={words.replaceWho}
        hint={words.replaceHint}
        value={provider}
        onChange={changing(setProvider)}
        place={place}
        wrong={(field) => problem?.at(`body.provider.${field}`) ?? (tried && field === 'title' && !provider.title.trim() ? words.replaceWhoNeeded : undefined)}
      />
      <DayField label={words.replaceFrom} value={from} least={dayOf(new Date())} noneWords={words.replaceFromNeeded} onChange={changing(setFrom)} error={problem?.at('body.from') ?? (tried && !from ? words.replaceFromNeeded : undefined)} />
      <PhrasedField label={words.reason} hint={words.reasonHint} max={200} phrases={words.replaceReasons} value={reason} onChange={changing(setReason)} error={tried && !reason.trim() ? words.reasonNeeded : undefined} />
      {people ? <Note tone={people.length ? 'warning' : 'done'}>{people.length ? words.affected(people.length) : words.replaceNobody}</Note> : null}
      {people?.length ? <Affected people={people} /> : null}
      {problem && problem.code !== 'bad_input' ? <Note tone="danger">{problem.message}</Note> : null}
      {people ? (
        <MainButton tone="danger" busyWords={words.replacing} onPress={() => replace(true)}>
          {words.replaceSure(people.length)}
        </MainButton>
      ) : (
        <MainButton busyWords={words.looking} onPress={() => replace(false)}>
          {words.look}
        </MainButton>
      )}
      <QuietButton block onPress={onBack}>
        {words.replaceKeep}
      </QuietButton>
    </Card>
  )
}
