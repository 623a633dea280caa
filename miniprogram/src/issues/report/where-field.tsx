import { View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { Icon } from '@/kit/icon'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { WordsInput } from '@/kit/words-input'
import { pickPlace } from '@/places'
import { useNear } from '@/session/near'
import { reportWords } from '../words'
import { placeOf, type ReportForm, type Where } from './form'
import { locate } from './locate'
import './where-field.scss'

/** What an issue can lie in; above it stand the places that no chief answers for. */
const levels = ['community', 'grid', 'building', 'courtyard', 'unit', 'household'] as const

interface WhereFieldProps {
  form: ReportForm
  change: (part: Partial<ReportForm>) => void
  /** The reporter's own doors, the first being where it is unless told. */
  doors: readonly Where[]
  /** The place that cannot be left upwards, by code. */
  within: string | undefined
  error: string | undefined
}

/** Where it is: a door of mine or another place, the exact spot in words, the position of the phone. */
export function WhereField({ form, change, doors, within, error }: WhereFieldProps) {
  const near = useNear()
  const place = placeOf(form, doors[0] ?? null)
  const known = form.behalf ? (form.household ? [form.household] : []) : doors
  const options = place && !known.some(({ code }) => code === place.code) ? [...known, place] : known
  const pick = async () => {
    const picked = await pickPlace({ within, levels })
    if (picked) change({ where: { code: picked.code, label: picked.label } })
  }
  const note = (code: string) => (doors.some((door) => door.code === code) ? reportWords.myDoor : code === form.household?.code ? reportWords.theDoor : undefined)
  return (
    <View className="where">
      <Field label={reportWords.where} error={error}>
        {options.length > 1 ? (
          <Choice
            label={reportWords.where}
            options={options.map(({ code, label }) => ({ value: code, label: near(label), hint: note(code) }))}
            value={place?.code ?? null}
            onChange={(code) => change({ where: options.find((option) => option.code === code) ?? null })}
          />
        ) : place ? (
          <View className="where__place">
            <Icon name="place" />
            <View className="where__words">
              <View>{near(place.label)}</View>
              {note(place.code) ? <View className="where__note">{note(place.code)}</View> : null}
            </View>
          </View>
        ) : null}
        <QuietButton icon="building" block onPress={pick}>
          {place ? reportWords.elsewhere : reportWords.choosePlace}
        </QuietButton>
      </Field>
      <Field label={reportWords.spot} optional>
        <WordsInput label={reportWords.spot} placeholder={reportWords.spotPlaceholder} value={form.spot} onChange={(spot) => change({ spot })} />
        <Position form={form} change={change} />
      </Field>
    </View>
  )
}

function Position({ form: { position }, change }: Pick<WhereFieldProps, 'form' | 'change'>) {
  const [refused, setRefused] = useState(false)
  const add = async () => {
    setRefused(false)
    try {
      change({ position: await locate() })
    } catch {
      setRefused(true)
    }
  }
  if (position) {
    return (
      <Note tone="done" icon="place" action={<QuietButton onPress={() => change({ position: null })}>{reportWords.dropPosition}</QuietButton>}>
        {position.accuracy ? reportWords.positionAbout(Math.max(1, Math.round(position.accuracy))) : reportWords.positionAdded}
      </Note>
    )
  }
  return (
    <>
      <QuietButton icon="place" block onPress={add}>
        {reportWords.addPosition}
      </QuietButton>
      {refused ? <Note tone="warning">{reportWords.positionRefused}</Note> : null}
    </>
  )
}
