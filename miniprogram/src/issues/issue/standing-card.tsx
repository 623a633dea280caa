import { View } from '@tarojs/components'
import { CallButton } from '@/kit/call-button'
import { Card } from '@/kit/card'
import { Icon } from '@/kit/icon'
import { Note } from '@/kit/note'
import { Tag } from '@/kit/tag'
import { useNear } from '@/session/near'
import { stateWord } from '../state-word'
import { pageWords, stateSigns } from '../words'
import { Progress } from './progress'
import { type IssueDetail, standingOf } from './standing'
import './standing-card.scss'

interface StandingCardProps {
  issue: IssueDetail
  now: Date
  /** Whether a call to the holder is offered beside the name; true unless the page has a button for it. */
  callable?: boolean
}

/** The answer to 'how does it stand': what it waits for, by when, who has it since when and why, what comes next. */
export function StandingCard({ issue, now, callable = true }: StandingCardProps) {
  const standing = standingOf(issue, now)
  const near = useNear()
  const sign = stateSigns[issue.state]
  const { holder } = issue
  return (
    <Card>
      <View className="tags">
        <Tag icon={sign.icon} tone={sign.tone}>
          {stateWord(issue)}
        </Tag>
        {issue.emergency ? <Tag icon="warning" tone="urgent">{pageWords.emergency}</Tag> : issue.urgent ? <Tag icon="clock" tone="urgent">{pageWords.urgent}</Tag> : null}
        {issue.private ? <Tag icon="lock">{pageWords.private}</Tag> : null}
        {issue.redone ? <Tag icon="refresh" tone="warning">{pageWords.redone(issue.redone)}</Tag> : null}
      </View>
      <View className="standing__headline">{near(standing.headline)}</View>
      {standing.due ? (
        <View className={`standing__due${standing.overdue ? ' standing__due--late' : ''}`}>
          <Icon name={standing.overdue ? 'warning' : 'clock'} size="small" />
          <View>{standing.due}</View>
        </View>
      ) : null}
      {standing.answer ? (
        <View className="standing__answer">
          <View className="standing__label">{pageWords.answers[standing.answer.by]}</View>
          <View>{standing.answer.words}</View>
        </View>
      ) : null}
      <Progress state={issue.state} />
      {holder ? (
        <View className="standing__holder">
          <View className="standing__who">
            <View className="standing__label">{pageWords.holder}</View>
            <View className="standing__name">{holder.me ? pageWords.you(holder.name) : holder.name}</View>
            <View className="standing__post">{near(holder.label)}</View>
            {standing.since ? <View className="standing__post">{standing.since}</View> : null}
          </View>
          {callable && holder.phone && !holder.me ? <CallButton phone={holder.phone} who={holder.name} /> : null}
        </View>
      ) : null}
      {standing.why ? <View className="standing__fact">{pageWords.why(near(standing.why))}</View> : null}
      {standing.next ? <View className="standing__fact">{pageWords.next(standing.next)}</View> : null}
      {issue.firstAsked && holder && issue.firstAsked.name !== holder.name ? <View className="standing__fact">{near(pageWords.firstAsked(issue.firstAsked))}</View> : null}
      {issue.outcome === 'not_judged' ? <Note>{pageWords.notJudged}</Note> : null}
    </Card>
  )
}
