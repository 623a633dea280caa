import { View } from '@tarojs/components'
import { useCall } from '@/api/use-call'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { WordsInput } from '@/kit/words-input'
import { pickPlace } from '@/places'
import { useNear } from '@/session/near'
import { reportWords } from '../words'
import type { ReportForm, Resident } from './form'

const unlisted = 'unlisted'

interface ResidentFieldProps {
  form: ReportForm
  change: (part: Partial<ReportForm>) => void
  /** The post's place, by code: its households are the ones to choose from. */
  within: string | undefined
  error: string | undefined
}

/** For whom a chief or grid worker reports: the household, then who of it, or a name that is not on its list. */
export function ResidentField({ form: { household, resident }, change, within, error }: ResidentFieldProps) {
  const near = useNear()
  const pick = async () => {
    const picked = await pickPlace({ within, levels: ['household'] })
    if (picked) change({ household: { code: picked.code, label: picked.label }, where: null, resident: null })
  }
  return (
    <Field label={reportWords.household} error={error}>
      {household ? <View>{near(household.label)}</View> : null}
      <QuietButton icon="building" block onPress={pick}>
        {household ? reportWords.change : reportWords.chooseHousehold}
      </QuietButton>
      {household ? <Residents household={household.code} resident={resident} onChange={(chosen) => change({ resident: chosen })} /> : null}
    </Field>
  )
}

function Residents({ household, resident, onChange }: { household: string; resident: Resident | null; onChange: (resident: Resident) => void }) {
  const residents = useCall('GET /issues/residents', { query: { household } }, { whenShown: false })
  const typed = resident && !('person' in resident) ? resident : null
  return (
    <Loaded call={residents} cards={1}>
      {({ items }) => (
        <>
          <Field label={reportWords.resident}>
            <Choice
              label={reportWords.resident}
              options={[...items.map(({ id, name }) => ({ value: id, label: name })), { value: unlisted, label: reportWords.notListed }]}
              value={resident && 'person' in resident ? resident.person : typed ? unlisted : null}
              onChange={(value) => {
                const known = items.find(({ id }) => id === value)
                onChange(known ? { person: known.id, name: known.name } : { name: '', phone: '' })
              }}
            />
          </Field>
          {typed ? (
            <>
              <Field label={reportWords.residentName}>
                <WordsInput label={reportWords.residentName} max={30} value={typed.name} onChange={(name) => onChange({ ...typed, name })} />
              </Field>
              <Field label={reportWords.residentPhone} optional>
                <WordsInput label={reportWords.residentPhone} type="number" max={11} value={typed.phone} onChange={(phone) => onChange({ ...typed, phone })} />
              </Field>
            </>
          ) : null}
          {resident && !typed ? <Note>{reportWords.asked}</Note> : null}
        </>
      )}
    </Loaded>
  )
}
