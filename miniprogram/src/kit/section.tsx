import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './section.scss'

/** A part of a long page under its own heading. */
export function Section({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <View className="section">
      <View className="section__title">{title}</View>
      {children}
    </View>
  )
}
