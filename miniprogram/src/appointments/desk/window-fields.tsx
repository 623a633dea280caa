import { View } from '@tarojs/components'
import { Field } from '@/kit/field'
import { WordsInput } from '@/kit/words-input'
import { type WindowField, windowFields, type WindowForm } from './window'
import { readWindow, sizeOf } from './window-form'
import { windowWords as words } from './window-words'
import './window-fields.scss'

interface WindowFieldsProps {
  value: WindowForm
  onChange: (part: Partial<WindowForm>) => void
  wrong: (field: WindowField) => string | undefined
}

/** From when to when, how long a number takes, how many at once; says how many numbers come of it. */
export function WindowFields({ value, onChange, wrong }: WindowFieldsProps) {
  const read = readWindow(value)
  return (
    <>
      <View className="window-fields">
        {windowFields.map((field) => (
          <Field key={field} label={words.labels[field]} error={wrong(field)}>
            <WordsInput label={words.labels[field]} type={field === 'from' || field === 'until' ? 'text' : 'number'} max={6} value={value[field]} onChange={(typed) => onChange({ [field]: typed })} />
          </Field>
        ))}
      </View>
      {'window' in read ? <View className="window-fields__size">{words.size(sizeOf(read.window))}</View> : null}
    </>
  )
}
