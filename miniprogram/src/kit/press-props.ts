interface Said {
  /** What a screen reader says, where the words inside do not say it. */
  label?: string
  disabled?: boolean
  busy?: boolean
}

/** What makes a view a button for WeChat's screen readers. */
export function pressProps({ label, disabled = false }: Said = {}): object {
  return { ariaRole: 'button', ariaLabel: label, ariaDisabled: disabled || undefined, hoverClass: disabled ? 'none' : 'pressed' }
}

/** The same for one of several choices, or a switch. */
export function choiceProps(role: 'radio' | 'checkbox' | 'switch', checked: boolean, label?: string): object {
  return { ariaRole: role, ariaChecked: checked, ariaLabel: label, hoverClass: 'pressed' }
}

/** What a part of a page is to a screen reader. */
export function partProps(role: 'alert' | 'heading' | 'list' | 'listitem' | 'status' | 'dialog' | 'radiogroup', label?: string): object {
  return { ariaRole: role, ariaLabel: label }
}

/** Hides a picture that only repeats the words beside it. */
export const silentProps: object = { ariaHidden: true }
