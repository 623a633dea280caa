import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Press } from './press'
import './card.scss'

interface CardProps {
  title?: string
  /** Beside the title: a tag, a small button. */
  aside?: ReactNode
  /** Makes the whole card one thing to touch. */
  onPress?: () => void
  /** `urgent` and `warning` tint it; an icon and a word must say the same. */
  tone?: 'plain' | 'urgent' | 'warning' | 'pine'
  label?: string
}

/** A white sheet on the paper with a hairline: one subject each. */
export function Card({ title, aside, onPress, tone = 'plain', label, children }: PropsWithChildren<CardProps>) {
  const inside = (
    <>
      {title || aside ? (
        <View className="card__head">
          <View className="card__title">{title}</View>
          {aside}
        </View>
      ) : null}
      {children}
    </>
  )
  const className = `card card--${tone}`
  return onPress ? (
    <Press className={className} label={label} onPress={onPress}>
      {inside}
    </Press>
  ) : (
    <View className={className}>
      {inside}
    </View>
  )
}
