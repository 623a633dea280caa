import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Result } from '@shared/api'
import { speakDay } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { consentWords } from './words'
import './consents.scss'

export type Consent = Result<'GET /consents'>['given'][number]

interface ConsentCardProps {
  consent: Consent
  /** Whoever stands on the other side of it. */
  other: { name: string; label?: string }
  now: Date
}

/** One consent: with whom, since when, who wrote it down; below it what can be done. */
export function ConsentCard({ consent: { givenAt, recordedBy }, other: { name, label }, now, children }: PropsWithChildren<ConsentCardProps>) {
  const day = speakDay(givenAt, now)
  return (
    <Card title={name}>
      {label ? <View className="consent__quiet">{label}</View> : null}
      <View className="consent__quiet">{recordedBy ? consentWords.recorded(recordedBy, day) : consentWords.since(day)}</View>
      <View className="quiet-row">{children}</View>
    </Card>
  )
}
