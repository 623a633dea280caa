import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from './icon'
import { partProps } from './press-props'
import './field.scss'

interface FieldProps {
  label: string
  hint?: string
  /** What is wrong with it, in words; usually `problem.at('body.text')`. */
  error?: string
  /** Says '可不填' beside the label. */
  optional?: boolean
}

/** One question of a form: label, hint, the input inside, and its error. */
export function Field({ label, hint, error, optional, children }: PropsWithChildren<FieldProps>) {
  return (
    <View className={`field${error ? ' field--wrong' : ''}`}>
      <View className="field__label">
        {label}
        {optional ? <View className="field__optional">可不填</View> : null}
      </View>
      {hint ? <View className="field__hint">{hint}</View> : null}
      {children}
      {error ? (
        <View className="field__error" {...partProps('alert')}>
          <Icon name="warning" size="small" />
          <View>{error}</View>
        </View>
      ) : null}
    </View>
  )
}
