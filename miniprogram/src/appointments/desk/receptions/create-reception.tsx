import { useState } from 'react'
import { dayOf } from '@shared/appointments/calendar'
import { useDraft } from '@/drafts/use-draft'
import { Card } from '@/kit/card'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { WordsInput } from '@/kit/words-input'
import { pickPlace } from '@/places'
import { useAsk } from '@/api/use-ask'
import { DayField, speakWholeDay } from '../day-field'
import { ProviderField } from '../provider-field'
import { WindowFields } from '../window-fields'
import { emptyReception, readReception, type ReceptionForm } from './form'
import { receptionWords as words } from './words'

interface CreateReceptionProps {
  /** The desk's own place. */
  place: ReceptionForm['place']
  /** Absent where it stands beside the list. */
  onBack?: () => void
  onDone: (said: string) => void
}

/** Announces a leader's day: who, about what, where, when. */
export function CreateReception({ place, onBack, onDone }: CreateReceptionProps) {
  const { draft: form, change, restart } = useDraft('reception', emptyReception(place))
  const { ask, problem } = useAsk()
  const [tried, setTried] = useState(false)
  const read = readReception(form)
  const wrong = (path: string) => problem?.at(path) ?? (tried && 'wrong' in read ? read.wrong[path] : undefined)
  const choosePlace = async () => {
    const chosen = await pickPlace({ within: place?.code, levels: ['city', 'district', 'street', 'community'] })
    if (chosen) change({ place: { code: chosen.code, label: chosen.label } })
  }
  const create = async () => {
    setTried(true)
    if (!('body' in read)) return
    const made = await ask('POST /receptions', { body: read.body })
    if (!made) return
    restart(emptyReception(place))
    setTried(false)
    onDone(words.created(`${made.provider.title}${made.provider.name}`, speakWholeDay(read.body.day, new Date())))
  }
  return (
    <Card>
      <Field label={words.place} error={wrong('body.place')}>
        <QuietButton icon="place" block onPress={choosePlace}>
          {form.place?.label ?? words.choosePlace}
        </QuietButton>
      </Field>
      <ProviderField label={words.leader} hint={words.leaderHint} named value={form.leader} onChange={(leader) => change({ leader })} place={form.place?.code} wrong={(field) => wrong(`body.leader.${field}`)} />
      <Field label={words.theme} error={wrong('body.theme')}>
        <WordsInput label={words.theme} placeholder={words.themePlaceholder} max={100} value={form.theme} onChange={(theme) => change({ theme })} />
      </Field>
      <Field label={words.where} error={wrong('body.where')}>
        <WordsInput label={words.where} placeholder={words.wherePlaceholder} max={100} value={form.where} onChange={(where) => change({ where })} />
      </Field>
      <DayField label={words.day} value={form.day} least={dayOf(new Date())} noneWords={words.dayNone} error={wrong('body.day')} onChange={(day) => change({ day })} />
      <WindowFields value={form.window} onChange={(part) => change((before) => ({ window: { ...before.window, ...part } }))} wrong={(field) => wrong(`body.window.${field}`)} />
      <Field label={words.note} hint={words.noteHint} error={wrong('body.note')} optional>
        <LongWords label={words.note} max={300} value={form.note} onChange={(note) => change({ note })} />
      </Field>
      {tried && 'wrong' in read ? <Note tone="danger">{words.wrong}</Note> : problem ? <Note tone="danger">{problem.passing && problem.code !== 'offline' ? `${problem.message}${words.kept}` : problem.message}</Note> : null}
      <MainButton busyWords={words.creating} onPress={create}>
        {words.create}
      </MainButton>
      {onBack ? (
        <QuietButton block onPress={onBack}>
          {words.cancel}
        </QuietButton>
      ) : null}
    </Card>
  )
}
