import { View } from '@tarojs/components'
import { Icon } from './icon'
import { choiceProps, partProps } from './press-props'
import './yes-no.scss'

interface YesNoProps {
  /** What is asked, for screen readers. */
  label: string
  yes: string
  no: string
  value: boolean | null
  onChange: (value: boolean) => void
}

/** One question with two answers, side by side and as large as the main button. */
export function YesNo({ label, yes, no, value, onChange }: YesNoProps) {
  const answer = (words: string, means: boolean) => (
    <View {...choiceProps('radio', value === means, words)} className={`yes-no__answer${value === means ? ' yes-no__answer--on' : ''}`} onClick={() => onChange(means)}>
      <Icon name={means ? 'check' : 'close'} />
      <View>{words}</View>
    </View>
  )
  return (
    <View {...partProps('radiogroup', label)} className="yes-no">
      {answer(yes, true)}
      {answer(no, false)}
    </View>
  )
}
