import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '@/api/use-ask'
import { Field } from '@/kit/field'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { Row } from '@/kit/row'
import { WordsInput } from '@/kit/words-input'
import { useMe } from '@/session/me'
import { organisationWords as words } from '../organisation-words'
import type { OrganisationFieldsProps } from '../words-fields'

/** Who runs it: taken out by name, added by the phone number of a neighbour of the same community. */
export function OrganisersField({ form: { organisers }, change, wrong }: OrganisationFieldsProps) {
  const me = useMe().data?.id
  const error = wrong('body.organisers') ?? organisers.map((_, at) => wrong(`body.organisers.${at}`)).find(Boolean)
  return (
    <Field label={words.organisers} hint={words.organisersHint} error={error}>
      {organisers.map(({ id, name }) => (
        <Row
          key={id}
          icon="person"
          title={id === me ? words.me(name) : name}
          end={
            <QuietButton label={words.removeWho(name)} onPress={() => change({ organisers: organisers.filter((one) => one.id !== id) })}>
              {words.remove}
            </QuietButton>
          }
        />
      ))}
      {me && !organisers.some(({ id }) => id === me) ? <Note tone="warning">{words.removedMyself}</Note> : null}
      <AddOrganiser organisers={organisers} onFound={(person) => change({ organisers: [...organisers, person] })} />
    </Field>
  )
}

interface AddOrganiserProps {
  organisers: readonly { id: string; name: string }[]
  onFound: (person: { id: string; name: string }) => void
}

function AddOrganiser({ organisers, onFound }: AddOrganiserProps) {
  const { ask, problem, forget } = useAsk()
  const [adding, setAdding] = useState(false)
  const [phone, setPhone] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const find = async () => {
    setSaid(null)
    const person = await ask('POST /timebank/recipients/find', { body: { phone: phone.trim() } })
    if (!person) return
    const there = organisers.some(({ id }) => id === person.id)
    setSaid(there ? words.there(person.name) : words.added(person.name))
    setPhone('')
    if (there) return
    setAdding(false)
    onFound({ id: person.id, name: person.name })
  }
  return (
    <View className="serving">
      {said ? <Note tone="done">{said}</Note> : null}
      {adding ? (
        <Field label={words.phone} hint={words.phoneHint} error={problem ? (problem.at('body.phone') ?? problem.message) : undefined}>
          <WordsInput
            label={words.phone}
            type="number"
            max={11}
            value={phone}
            onChange={(typed) => {
              forget()
              setPhone(typed)
            }}
          />
          <QuietButton block icon="search" disabled={!/^1\d{10}$/.test(phone.trim())} onPress={find}>
            {words.find}
          </QuietButton>
        </Field>
      ) : (
        <QuietButton block icon="plus" onPress={() => setAdding(true)}>
          {words.add}
        </QuietButton>
      )}
    </View>
  )
}
