import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { useStep } from '@/api/use-step'
import { Card } from '@/kit/card'
import { Icon } from '@/kit/icon'
import { Note } from '@/kit/note'
import { Press } from '@/kit/press'
import { open } from '@/kit/routes'
import { Tag } from '@/kit/tag'
import { useNear } from '@/session/near'
import { acceptedWords } from '../act/words'
import { dueSign } from '../due-sign'
import type { IssueDetail, IssueSummary } from '../issue/standing'
import { stateWord } from '../state-word'
import { stateSigns } from '../words'
import { CardActions } from './card-actions'
import { workWords } from './words'
import './work-card.scss'

interface WorkCardProps {
  issue: IssueSummary
  now: Date
  /** Somebody else was faster; what the server said about it. */
  onOvertaken: (words: string) => void
}

/** One issue on a worker's list: its clock first, then what and where; accepting and calling without opening it. */
export function WorkCard({ issue: listed, now, onOvertaken }: WorkCardProps) {
  const [accepted, setAccepted] = useState<IssueDetail | null>(null)
  const { take, problem } = useStep('POST /issues/:id/accept', listed.id, (refusal) => {
    if (refusal.overtaken) onOvertaken(refusal.message)
  })
  // The list still shows it as it was before it was accepted here.
  const issue: IssueSummary = accepted && listed.state === 'dispatched' ? accepted : listed
  const sign = dueSign(issue, now)
  const urgent = issue.emergency || issue.urgent
  const near = useNear()
  const place = near(issue.place.label)
  return (
    <Card>
      <Press className="work-card" label={`${issue.category.label}，${place}`} onPress={() => void open('issue', { id: issue.id })}>
        <View className="work-card__signs">
          {sign ? (
            <Tag icon={sign.icon} tone={sign.tone}>
              {sign.words}
            </Tag>
          ) : null}
          {urgent ? <Tag icon="warning" tone="urgent">{workWords.urgent}</Tag> : null}
          <Tag {...stateSigns[issue.state]}>{stateWord(issue)}</Tag>
          {issue.redone ? <Tag icon="refresh" tone="warning">{workWords.redone}</Tag> : null}
        </View>
        <View className="work-card__what">
          <View className="work-card__words">
            <View className="work-card__title">{issue.category.label}</View>
            <View className="work-card__place">
              <Icon name="place" size="small" />
              <View>{place}</View>
            </View>
            <View className="work-card__excerpt">{issue.excerpt || (issue.thumb ? workWords.photoOnly : workWords.voiceOnly)}</View>
          </View>
          {issue.thumb ? <Image className="work-card__thumb" src={issue.thumb} mode="aspectFill" lazyLoad /> : null}
        </View>
        {issue.holder && !issue.holder.me ? <View className="work-card__holder">{near(workWords.holderNow(`${issue.holder.label}${issue.holder.name}`))}</View> : null}
      </Press>
      {issue === accepted ? <Note tone="done">{acceptedWords(accepted, now)}</Note> : null}
      {problem && !problem.overtaken ? <Note tone="danger">{problem.message}</Note> : null}
      <CardActions issue={issue} onAccept={async () => setAccepted(await take(undefined))} />
    </Card>
  )
}
