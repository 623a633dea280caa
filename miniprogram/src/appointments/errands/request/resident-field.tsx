import { View } from '@tarojs/components'
import { useCall } from '@/api/use-call'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { Loaded } from '@/kit/loaded'
import { QuietButton } from '@/kit/quiet-button'
import { WordsInput } from '@/kit/words-input'
import { pickPlace } from '@/places'
import { useNear } from '@/session/near'
import { requestWords } from '../words'
import type { RequestForm } from './form'

const unlisted = 'unlisted'

interface ResidentFieldProps {
  form: RequestForm
  change: (part: Partial<RequestForm>) => void
  /** The post's place, by code; '' for all. Its households are the ones to choose from. */
  within: string
  error: string | undefined
}

/** The household of a resident who does not ask herself, then who of it, or a name with perhaps a phone. */
export function ResidentField({ form, change, within, error }: ResidentFieldProps) {
  const near = useNear()
  const { household } = form
  const pick = async () => {
    const picked = await pickPlace({ within: within || undefined, levels: ['household'] })
    if (picked) change({ household: { code: picked.code, label: picked.label }, person: null })
  }
  return (
    <Field label={requestWords.household} error={error}>
      {household ? <View>{near(household.label)}</View> : null}
      <QuietButton icon="building" block onPress={pick}>
        {household ? requestWords.changeHousehold : requestWords.chooseHousehold}
      </QuietButton>
      {household ? <Residents household={household.code} form={form} change={change} /> : null}
    </Field>
  )
}

function Residents({ household, form: { person, name, phone }, change }: Pick<ResidentFieldProps, 'form' | 'change'> & { household: string }) {
  const residents = useCall('GET /issues/residents', { query: { household } }, { whenShown: false })
  return (
    <Loaded call={residents} cards={1}>
      {({ items }) => (
        <>
          {items.length ? (
            <Choice
              label={requestWords.for}
              options={[...items.map(({ id, name: known }) => ({ value: id, label: known })), { value: unlisted, label: requestWords.notListed }]}
              value={person?.id ?? unlisted}
              onChange={(value) => change({ person: items.find(({ id }) => id === value) ?? null })}
            />
          ) : null}
          {person ? null : (
            <>
              <Field label={requestWords.name}>
                <WordsInput label={requestWords.name} max={30} value={name} onChange={(typed) => change({ name: typed })} />
              </Field>
              <Field label={requestWords.phone} optional>
                <WordsInput label={requestWords.phone} type="number" max={11} value={phone} onChange={(typed) => change({ phone: typed })} />
              </Field>
            </>
          )}
        </>
      )}
    </Loaded>
  )
}
