import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import { choiceProps, partProps } from './press-props'
import './choice.scss'

export interface ChoiceOption<T extends string> {
  value: T
  label: string
  hint?: string
  icon?: IconName
}

interface OneProps<T extends string> {
  options: readonly ChoiceOption<T>[]
  value: T | null
  onChange: (value: T) => void
  /** What is being chosen, for screen readers. */
  label: string
}

/** One of several, as large rows. NutUI's radio cannot be reached by keyboard and has no role in a browser. */
export function Choice<T extends string>({ options, value, onChange, label }: OneProps<T>) {
  return (
    <View className="choice" {...partProps('radiogroup', label)}>
      {options.map((option) => (
        <View {...choiceProps('radio', option.value === value)} key={option.value} className={`choice__row${option.value === value ? ' choice__row--on' : ''}`} onClick={() => onChange(option.value)}>
          <View className="choice__mark choice__mark--round">{option.value === value ? <Icon name="check" size="small" /> : null}</View>
          {option.icon ? <Icon name={option.icon} /> : null}
          <Words label={option.label} hint={option.hint} />
        </View>
      ))}
    </View>
  )
}

interface TickProps {
  checked: boolean
  onChange: (checked: boolean) => void
  label: string
  hint?: string
}

/** Yes or no, as a large row. */
export function Tick({ checked, onChange, label, hint }: TickProps) {
  return (
    <View {...choiceProps('checkbox', checked)} className={`choice__row${checked ? ' choice__row--on' : ''}`} onClick={() => onChange(!checked)}>
      <View className="choice__mark">{checked ? <Icon name="check" size="small" /> : null}</View>
      <Words label={label} hint={hint} />
    </View>
  )
}

function Words({ label, hint }: { label: string; hint?: string }) {
  return (
    <View className="choice__words">
      <View>{label}</View>
      {hint ? <View className="choice__hint">{hint}</View> : null}
    </View>
  )
}
