import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Result } from '@shared/api'
import { speakAgo } from '@shared/time/speak'
import { call } from '@/api/call'
import type { ApiProblem } from '@/api/problem'
import { CallButton } from '@/kit/call-button'
import { Card } from '@/kit/card'
import { Icon } from '@/kit/icon'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { relationLabels } from '../words'
import { RefuseSheet } from './refuse-sheet'
import { confirmWords } from './words'

export type Pending = Result<'GET /households/pending'>['items'][number]

interface PendingCardProps {
  pending: Pending
  now: Date
  /** It was answered, here or by somebody else; what there is to say about it. */
  onSettled: (words: string, tone: 'done' | 'warning') => Promise<void>
}

/** Somebody who says that a door is hers: who, which door, since when; confirm, refuse with a reason, call. */
export function PendingCard({ pending, now, onSettled }: PendingCardProps) {
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [refusing, setRefusing] = useState(false)

  const answer = async (body: { confirmed: true } | { confirmed: false; reason: string }) => {
    setProblem(null)
    try {
      await call('POST /households/pending/:id', { params: { id: pending.id }, body })
      await onSettled(body.confirmed ? confirmWords.confirmed(pending.name, pending.label) : confirmWords.refused(pending.name), 'done')
    } catch (error) {
      const refusal = error as ApiProblem
      if (refusal.code === 'people.binding_settled' || refusal.code === 'not_found') return onSettled(refusal.message, 'warning')
      setProblem(refusal)
    }
  }
  return (
    <Card title={pending.name} aside={pending.phone ? <CallButton phone={pending.phone} who={pending.name} /> : undefined}>
      <View className="confirm__door">
        <Icon name="key" size="small" />
        <View>{pending.label}</View>
      </View>
      <View className="confirm__note">{confirmWords.asked(relationLabels[pending.relation], speakAgo(pending.requestedAt, now))}</View>
      {pending.phone ? null : <View className="confirm__note">{confirmWords.noPhone}</View>}
      {problem && !refusing ? <Note tone="danger">{problem.message}</Note> : null}
      <View className="confirm__actions">
        <QuietButton block icon="check" onPress={() => answer({ confirmed: true })}>
          {confirmWords.confirm}
        </QuietButton>
        <QuietButton block icon="close" tone="danger" onPress={() => setRefusing(true)}>
          {confirmWords.refuse}
        </QuietButton>
      </View>
      <RefuseSheet shown={refusing} name={pending.name} problem={problem} onClose={() => setRefusing(false)} onRefuse={(reason) => answer({ confirmed: false, reason })} />
    </Card>
  )
}
