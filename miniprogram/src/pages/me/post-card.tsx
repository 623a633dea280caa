import { View } from '@tarojs/components'
import { useState } from 'react'
import { speakDay } from '@shared/time/speak'
import { call } from '@/api/call'
import type { ApiProblem } from '@/api/problem'
import { Card } from '@/kit/card'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { Sheet } from '@/kit/sheet'
import { Tag } from '@/kit/tag'
import type { Me } from '@/session/me'
import { awayUntil } from './away'
import { meWords } from './words'

type Length = keyof typeof meWords.awayLengths
type Reason = keyof typeof meWords.awayReasons

const optionsOf = <T extends string>(words: Record<T, string>) => (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }))

/** A post that I hold, with the way to be away from it and to come back. */
export function PostCard({ post, onChanged }: { post: Me['posts'][number]; onChanged: () => Promise<void> }) {
  const [asking, setAsking] = useState(false)
  const [days, setDays] = useState<Length>('1')
  const [reason, setReason] = useState<Reason>('休假')
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const now = new Date()

  const settle = async (task: Promise<unknown>) => {
    setProblem(null)
    try {
      await task
      await onChanged()
      setAsking(false)
    } catch (error) {
      setProblem(error as ApiProblem)
    }
  }
  const leave = () => settle(call('PUT /posts/:id/away', { params: { id: post.id }, body: { from: now.toISOString(), until: awayUntil(now, Number(days)), reason } }))
  const comeBack = () => settle(call('DELETE /posts/:id/away', { params: { id: post.id } }))

  return (
    <Card title={post.label} aside={post.away ? <Tag icon="away" tone="warning">{meWords.awayFrom(speakDay(post.away.until, now), post.away.reason)}</Tag> : null}>
      <View>{post.placeLabel}</View>
      {post.until ? <View>{meWords.until(speakDay(post.until, now))}</View> : null}
      {problem && !asking ? <Note tone="danger">{problem.message}</Note> : null}
      {post.away ? (
        <QuietButton block icon="returned" onPress={comeBack}>
          {meWords.back}
        </QuietButton>
      ) : (
        <QuietButton block icon="away" onPress={() => setAsking(true)}>
          {meWords.away}
        </QuietButton>
      )}
      <Sheet
        shown={asking}
        title={meWords.awayTitle}
        closeWords={meWords.awayNo}
        onClose={() => setAsking(false)}
        foot={<MainButton onPress={leave}>{meWords.awaySure}</MainButton>}
      >
        <Choice label={meWords.awayTitle} options={optionsOf(meWords.awayLengths)} value={days} onChange={setDays} />
        <Field label={meWords.awayWhy}>
          <Choice label={meWords.awayWhy} options={optionsOf(meWords.awayReasons)} value={reason} onChange={setReason} />
        </Field>
        <Note tone="pine">{meWords.awayAfter}</Note>
        {problem ? <Note tone="danger">{problem.message}</Note> : null}
      </Sheet>
    </Card>
  )
}
