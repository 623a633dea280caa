import { useState } from 'react'
import { Card } from '@/kit/card'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { QuietButton } from '@/kit/quiet-button'
import { Row } from '@/kit/row'
import { Sheet } from '@/kit/sheet'
import { useNear } from '@/session/near'
import { FindResidents } from '../../find-residents'
import type { PartnerForm } from './form'
import { editPartnerWords as words } from './words'

/** As many as a partner may have. */
const most = 20

interface StaffFieldProps {
  staff: PartnerForm['staff']
  /** Where they are looked for; absent until a place is chosen. */
  place: string | undefined
  onChange: (staff: PartnerForm['staff']) => void
  wrong: (path: string) => string | undefined
}

/** Who stands at the counter: found by name among the residents of the place. */
export function StaffField({ staff, place, onChange, wrong }: StaffFieldProps) {
  const near = useNear()
  const [choosing, setChoosing] = useState(false)
  const error = wrong('body.staff') ?? staff.map((_, index) => wrong(`body.staff.${index}`)).find(Boolean)
  return (
    <Card>
      <Field label={words.staff} hint={words.staffHint} error={error}>
        {staff.map(({ id, name }) => (
          <Row
            key={id}
            icon="person"
            title={name}
            end={
              <QuietButton label={words.removeWho(name)} onPress={() => onChange(staff.filter((one) => one.id !== id))}>
                {words.remove}
              </QuietButton>
            }
          />
        ))}
        {staff.length < most && place ? (
          <QuietButton block icon="plus" onPress={() => setChoosing(true)}>
            {words.addStaff}
          </QuietButton>
        ) : null}
      </Field>
      <Sheet shown={choosing} title={words.whoStaff} onClose={() => setChoosing(false)}>
        <FindResidents place={place ?? ''}>
          {(residents) => (
            <Choice
              label={words.whoStaff}
              options={residents.map(({ id, name, door }) => ({ value: id, label: name, hint: near(door) }))}
              value={null}
              onChange={(id) => {
                const name = residents.find((one) => one.id === id)!.name
                if (!staff.some((one) => one.id === id)) onChange([...staff, { id, name }])
                setChoosing(false)
              }}
            />
          )}
        </FindResidents>
      </Sheet>
    </Card>
  )
}
