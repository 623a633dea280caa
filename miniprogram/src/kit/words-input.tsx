import { Input } from '@nutui/nutui-react-taro'
import './field.scss'

interface WordsInputProps {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** Longest text in characters. */
  max?: number
  /** `number` brings up digits. */
  type?: 'text' | 'number'
  /** For screen readers; the label of the Field around it. */
  label: string
  onConfirm?: () => void
}

/** One line of words. */
export function WordsInput({ value, onChange, placeholder = '', max = 100, type = 'text', label, onConfirm }: WordsInputProps) {
  return (
    <Input
      plain
      className="words-input"
      type={type}
      value={value}
      maxLength={max}
      placeholder={placeholder}
      ariaLabel={label}
      confirmType={onConfirm ? 'search' : 'done'}
      onChange={onChange}
      onConfirm={onConfirm}
    />
  )
}
