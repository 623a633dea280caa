import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useCall } from '@/api/use-call'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { Loaded } from '@/kit/loaded'
import { QuietButton } from '@/kit/quiet-button'
import { WordsInput } from '@/kit/words-input'
import { pickPlace } from '@/places'
import { useNear } from '@/session/near'
import { type NamedResident, residentWords as words } from './named-resident'

const unlisted = 'unlisted'

interface ResidentFieldProps {
  form: NamedResident
  change: (part: Partial<NamedResident>) => void
  /** What is asked, for screen readers: who of the household. */
  label: string
  /** The post's place, by code; '' for all. Its households are the ones to choose from. */
  within: string
  error: string | undefined
  /** What is asked besides of somebody known. */
  children?: ReactNode
}

/** The household of a resident who does not ask herself, then who of it, or a name with perhaps a phone. */
export function ResidentField({ form, change, within, error, ...whom }: ResidentFieldProps) {
  const near = useNear()
  const { household } = form
  const pick = async () => {
    const picked = await pickPlace({ within: within || undefined, levels: ['household'] })
    if (picked) change({ household: { code: picked.code, label: picked.label }, person: null })
  }
  return (
    <Field label={words.household} error={error}>
      {household ? <View>{near(household.label)}</View> : null}
      <QuietButton icon="building" block onPress={pick}>
        {household ? words.changeHousehold : words.chooseHousehold}
      </QuietButton>
      {household ? <Residents household={household.code} form={form} change={change} {...whom} /> : null}
    </Field>
  )
}

function Residents({ household, form: { person, name, phone }, change, label, children }: Pick<ResidentFieldProps, 'form' | 'change' | 'label' | 'children'> & { household: string }) {
  const [unlistedChosen, setUnlistedChosen] = useState(name !== '')
  const residents = useCall('GET /issues/residents', { query: { household } }, { whenShown: false })
  return (
    <Loaded call={residents} cards={1}>
      {({ items }) => (
        <>
          {items.length ? (
            <Choice
              label={label}
              options={[...items.map(({ id, name: known }) => ({ value: id, label: known })), { value: unlisted, label: words.notListed }]}
              value={person?.id ?? (unlistedChosen ? unlisted : null)}
              onChange={(value) => {
                setUnlistedChosen(value === unlisted)
                change({ person: items.find(({ id }) => id === value) ?? null })
              }}
            />
          ) : null}
          {person ? (
            children
          ) : items.length && !unlistedChosen ? null : (
            <>
              <Field label={words.name}>
                <WordsInput label={words.name} max={30} value={name} onChange={(typed) => change({ name: typed })} />
              </Field>
              <Field label={words.phone} optional>
                <WordsInput label={words.phone} type="number" max={11} value={phone} onChange={(typed) => change({ phone: typed })} />
              </Field>
            </>
          )}
        </>
      )}
    </Loaded>
  )
}
