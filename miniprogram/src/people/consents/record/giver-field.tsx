import { View } from '@tarojs/components'
import { useCall } from '@/api/use-call'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { pickPlace } from '@/places'
import { useNear } from '@/session/near'
import { recordWords } from '../words'
import type { RecordDraft } from './record'
import '../consents.scss'

interface GiverFieldProps {
  draft: RecordDraft
  change: (part: Partial<RecordDraft>) => void
  /** The post's place, by code: its households are the ones to choose from. */
  within: string | undefined
  error: string | undefined
}

/** Who said so: the household, then who of it. */
export function GiverField({ draft: { household, giver }, change, within, error }: GiverFieldProps) {
  const near = useNear()
  const pick = async () => {
    const picked = await pickPlace({ within, levels: ['household'] })
    if (picked) change({ household: { code: picked.code, label: picked.label }, giver: '', agent: '' })
  }
  return (
    <View className="consent__fields">
      <Field label={recordWords.household} error={household ? undefined : error}>
        {household ? <View>{near(household.label)}</View> : null}
        <QuietButton icon="building" block onPress={pick}>
          {household ? recordWords.change : recordWords.chooseHousehold}
        </QuietButton>
      </Field>
      {household ? <Residents household={household.code} giver={giver} onChange={(chosen) => change({ giver: chosen })} error={error} /> : null}
    </View>
  )
}

function Residents({ household, giver, onChange, error }: { household: string; giver: string; onChange: (giver: string) => void; error: string | undefined }) {
  const residents = useCall('GET /issues/residents', { query: { household } }, { whenShown: false })
  return (
    <Loaded call={residents} cards={1}>
      {({ items }) =>
        items.length ? (
          <Field label={recordWords.giver} error={error}>
            <Choice label={recordWords.giver} options={items.map(({ id, name }) => ({ value: id, label: name }))} value={giver || null} onChange={onChange} />
          </Field>
        ) : (
          <Note tone="warning">{recordWords.nobodyThere}</Note>
        )
      }
    </Loaded>
  )
}
