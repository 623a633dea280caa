interface Said {
  /** What a screen reader says, where the words inside do not say it. */
  label?: string
  disabled?: boolean
  busy?: boolean
}

/** What makes a view a button for a browser: found by role, reached by Tab; Enter and Space are keyboard.h5.ts's. */
export function pressProps({ label, disabled = false, busy = false }: Said = {}): object {
  return {
    role: 'button',
    tabIndex: disabled ? -1 : 0,
    hoverClass: 'pressed',
    ...(label ? { 'aria-label': label } : {}),
    'aria-disabled': String(disabled),
    'aria-busy': String(busy),
  }
}

/** The same for one of several choices, or a switch. */
export function choiceProps(role: 'radio' | 'checkbox' | 'switch', checked: boolean, label?: string): object {
  return { role, tabIndex: 0, 'aria-checked': String(checked), hoverClass: 'pressed', ...(label ? { 'aria-label': label } : {}) }
}

/** What a part of a page is to a screen reader. */
export function partProps(role: 'alert' | 'heading' | 'list' | 'listitem' | 'status' | 'dialog' | 'radiogroup', label?: string): object {
  return { role, ...(label ? { 'aria-label': label } : {}), ...(role === 'heading' ? { 'aria-level': '1' } : {}) }
}

/** Hides a picture that only repeats the words beside it. */
export const silentProps: object = { 'aria-hidden': 'true' }
