import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { pressProps } from './press-props'
import './press.scss'

interface PressProps {
  onPress: () => void
  className?: string
  /** What a screen reader says, where the words inside do not say it. */
  label?: string
  disabled?: boolean
}

/** Anything that can be touched and is not one of the kit's buttons: a row, a card, a picture. At least as high as a thumb. */
export function Press({ onPress, className = '', label, disabled, children }: PropsWithChildren<PressProps>) {
  return (
    <View {...pressProps({ label, disabled })} className={`press ${className}`} onClick={() => !disabled && onPress()}>
      {children}
    </View>
  )
}
