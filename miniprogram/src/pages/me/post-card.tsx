import { View } from '@tarojs/components'
import { useState } from 'react'
import { speakDay } from '@shared/time/speak'
import { call } from '@/api/call'
import type { ApiProblem } from '@/api/problem'
import { Card } from '@/kit/card'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Tag } from '@/kit/tag'
import type { Me } from '@/session/me'
import { meWords } from './words'

/** A post that I hold, with the way to be away from it and to come back. */
export function PostCard({ post, onChanged }: { post: Me['posts'][number]; onChanged: () => Promise<void> }) {
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const now = new Date()
  const comeBack = async () => {
    setProblem(null)
    await call('DELETE /posts/:id/away', { params: { id: post.id } }).then(onChanged, setProblem)
  }
  return (
    <Card title={post.label} aside={post.away ? <Tag icon="away" tone="warning">{meWords.awayUntil(post.away.reason, speakDay(post.away.until, now))}</Tag> : null}>
      <View>{post.placeLabel}</View>
      {post.until ? <View>{meWords.until(speakDay(post.until, now))}</View> : null}
      {problem ? <Note tone="danger">{problem.message}</Note> : null}
      {post.away ? (
        <QuietButton block icon="returned" onPress={comeBack}>
          {meWords.back}
        </QuietButton>
      ) : (
        <QuietButton block icon="away" onPress={() => open('away', { post: post.id })}>
          {meWords.away}
        </QuietButton>
      )}
    </Card>
  )
}
