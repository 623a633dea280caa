import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import { partProps } from './press-props'
import './timeline.scss'

export interface TimelineStep {
  key: string
  /** When, as a person says it; nothing for what has yet to come. */
  time?: string
  words: string
  /** What somebody wrote with it. */
  note?: string | null
  icon?: IconName
  /** `now` is where the item stands; `next` has yet to come. */
  state: 'past' | 'now' | 'next'
  /** Photos or a button that belong to the step. */
  children?: ReactNode
}

/** What happened, what is now and what comes next, in plain words, one under the other. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <View className="timeline" {...partProps('list')}>
      {steps.map((step) => (
        <View key={step.key} className={`timeline__step timeline__step--${step.state}`} {...partProps('listitem')}>
          <View className="timeline__mark">
            <Icon name={step.icon ?? (step.state === 'past' ? 'check' : 'clock')} size="small" />
          </View>
          <View className="timeline__content">
            <View className="timeline__words">{step.words}</View>
            {step.time ? <View className="timeline__time">{step.time}</View> : null}
            {step.note ? <View className="timeline__note">{step.note}</View> : null}
            {step.children}
          </View>
        </View>
      ))}
    </View>
  )
}
