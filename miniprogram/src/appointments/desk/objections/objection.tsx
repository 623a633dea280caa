import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Result } from '@shared/api'
import { speakAgo, speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { Note } from '@/kit/note'
import { PhrasedField } from '@/kit/phrased-field'
import { QuietButton } from '@/kit/quiet-button'
import { useAsk } from '@/api/use-ask'
import { objectionWords as words } from './words'
import '@/kit/desk.scss'

interface ObjectionProps {
  objection: Result<'GET /counter/objections'>['items'][number]
  /** It is settled: says how. */
  onDone: (said: string) => void
}

/** What somebody says to having been marked as not come; lifted or kept, with words for her. */
export function Objection({ objection: { booking, name, service, start, words: said, at }, onDone }: ObjectionProps) {
  const { ask, problem } = useAsk()
  const [answer, setAnswer] = useState('')
  const [tried, setTried] = useState(false)
  const now = new Date()
  const settle = async (lift: boolean) => {
    setTried(true)
    if (!answer.trim()) return
    const done = await ask('POST /bookings/:id/objection', { params: { id: booking }, body: { lift, words: answer.trim() } })
    if (done) onDone(lift ? words.lifted(name) : words.kept(name))
  }
  return (
    <Card title={name}>
      <View>{words.missed(speakMoment(start, now), service)}</View>
      <View className="pane__quiet">{words.said(speakAgo(at, now))}</View>
      <Note>{said}</Note>
      <PhrasedField label={words.answer} hint={words.answerHint} phrases={words.phrases} value={answer} onChange={setAnswer} error={tried && !answer.trim() ? words.answerNeeded : undefined} />
      {problem ? <Note tone="danger">{problem.message}</Note> : null}
      <View className="quiet-row">
        <QuietButton icon="done" onPress={() => settle(true)}>{words.lift}</QuietButton>
        <QuietButton icon="close" onPress={() => settle(false)}>{words.keep}</QuietButton>
      </View>
    </Card>
  )
}
