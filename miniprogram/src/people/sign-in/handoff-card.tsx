import { View } from '@tarojs/components'
import { Card } from '@/kit/card'
import { Failure } from '@/kit/failure'
import { Loading } from '@/kit/loading'
import { Note } from '@/kit/note'
import { partProps } from '@/kit/press-props'
import type { Session } from '@/session/session'
import { inGroups, phoneEntryWords } from '../computer/words'
import { useHandoff } from './use-handoff'
import './handoff-card.scss'

/** The code in large digits, and what to do with it on the phone. */
export function HandoffCard({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const { code, failure, retry, unreachable } = useHandoff(onSignedIn)
  if (failure) return <Failure problem={failure} onRetry={retry} />
  if (!code) return <Loading cards={1} />
  return (
    <>
      <Card title={phoneEntryWords.title}>
        <View className="handoff__code" {...partProps('status', phoneEntryWords.code([...code].join(' ')))}>
          {inGroups(code)}
        </View>
        <View className="handoff__quiet">{phoneEntryWords.good}</View>
        {unreachable ? (
          <Note tone="warning" icon="offline">
            {phoneEntryWords.unreachable}
          </Note>
        ) : null}
        <View className="handoff__steps" {...partProps('list')}>
          {phoneEntryWords.steps.map((step, index) => (
            <View key={step} className="handoff__step" {...partProps('listitem')}>
              <View className="handoff__number">{index + 1}</View>
              <View className="handoff__words">{step}</View>
            </View>
          ))}
        </View>
        <View>{phoneEntryWords.after}</View>
      </Card>
      <View className="handoff__quiet">{phoneEntryWords.forWhom}</View>
    </>
  )
}
