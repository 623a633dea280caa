import { TextArea } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import './field.scss'

interface LongWordsProps {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** Longest text in characters; how many are left is said when a tenth is left. */
  max: number
  /** For screen readers; the label of the Field around it. */
  label: string
}

/** Several lines of words; grows with them. */
export function LongWords({ value, onChange, placeholder = '', max, label }: LongWordsProps) {
  const left = max - value.length
  return (
    <>
      <TextArea plain autoSize className="words-input" value={value} maxLength={max} placeholder={placeholder} ariaLabel={label} onChange={onChange} />
      {left <= max / 10 ? <View className="words-input__left">{`还可以写 ${left} 个字`}</View> : null}
    </>
  )
}
