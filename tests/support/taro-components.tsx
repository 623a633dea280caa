import { createElement, forwardRef, type Attributes, type ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode }

/** Taro's accessibility properties as a browser names them. */
const aria: Record<string, string> = { ariaRole: 'role', ariaLabel: 'aria-label', ariaHidden: 'aria-hidden', ariaChecked: 'aria-checked', ariaDisabled: 'aria-disabled', ariaBusy: 'aria-busy' }
const known = /^(className|style|id|role|tabIndex|src|disabled|placeholder|value|maxLength|aria-.*|data-.*)$/
const event = /^on(Click|Focus|Blur|TouchStart|TouchEnd|KeyDown)$/

function domProps(props: Props): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined) continue
    const said = aria[name]
    if (said) kept[said] = typeof value === 'boolean' ? String(value) : value
    else if (known.test(name) || event.test(name)) kept[name] = value
  }
  return kept
}

/** A stand-in of one of Taro's components: the same children, class and events on a plain element. */
function standIn(tag: string, name: string) {
  const Component = forwardRef<HTMLElement, Props>(function StandIn({ children, ...props }, ref) {
    return createElement(tag, { ...domProps(props), ref } as Attributes, children as ReactNode)
  })
  Component.displayName = name
  return Component
}

export const View = standIn('div', 'View')
export const Text = standIn('span', 'Text')
export const ScrollView = standIn('div', 'ScrollView')
export const Button = standIn('button', 'Button')
export const Label = standIn('label', 'Label')
export const Form = standIn('form', 'Form')

/** Taro gives a picture no words of its own; what surrounds it says what it is. */
export const Image = forwardRef<unknown, Props>(function Image({ children: _children, ...props }, ref) {
  return createElement('img', { ...domProps(props), alt: '', ref })
})

/** Taro tells every letter through `onInput` with the value in `detail`, and Enter through `onConfirm`. */
function textStandIn(tag: 'input' | 'textarea') {
  return forwardRef<unknown, Props>(function TextStandIn({ onInput, onConfirm, maxlength, children: _children, ...props }, ref) {
    const tell = (listener: unknown, value: string) => (listener as ((event: { detail: { value: string } }) => void) | undefined)?.({ detail: { value } })
    return createElement(tag, {
      ...domProps(props),
      ref,
      maxLength: maxlength,
      onChange: (change: { target: { value: string } }) => tell(onInput, change.target.value),
      onKeyDown: (key: { key: string; currentTarget: { value: string } }) => key.key === 'Enter' && tell(onConfirm, key.currentTarget.value),
    })
  })
}

export const Input = textStandIn('input')
export const Textarea = textStandIn('textarea')
