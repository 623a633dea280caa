import { View } from '@tarojs/components'
import { Field } from '@/kit/field'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { Tiles } from '@/kit/tiles'
import { commonErrands, type CommonErrand, errandWords, requestWords } from '../words'
import type { DoorServices } from './use-door-services'
import './what-field.scss'

const common = (Object.keys(commonErrands) as CommonErrand[]).map((value) => ({ value: value as string, label: commonErrands[value].label, icon: commonErrands[value].icon }))

interface WhatFieldProps {
  value: string | null
  onChange: (what: string) => void
  services: DoorServices
  error: string | undefined
}

/** What is to be done, as large tiles: what is most often asked for, then the services that come to the door. */
export function WhatField({ value, onChange, services, error }: WhatFieldProps) {
  return (
    <Field label={requestWords.what} error={error}>
      <Tiles label={requestWords.what} options={common} value={value} onChange={onChange} />
      {services.items.length ? (
        <>
          <View className="what-field__lead">{requestWords.services}</View>
          <Tiles label={requestWords.services} options={services.items.map(({ id, name }) => ({ value: id, label: name }))} value={value} onChange={onChange} />
        </>
      ) : null}
      {services.failed ? (
        <Note tone="warning" action={<QuietButton icon="refresh" onPress={services.retry}>{errandWords.again}</QuietButton>}>
          {requestWords.servicesFailed}
        </Note>
      ) : null}
    </Field>
  )
}
