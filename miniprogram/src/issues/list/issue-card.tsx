import { Image, View } from '@tarojs/components'
import { stateLabels } from '@shared/issues/labels'
import { speakAgo } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { Icon } from '@/kit/icon'
import { open } from '@/kit/routes'
import { Tag } from '@/kit/tag'
import { dueWords, headlineOf, type IssueSummary } from '../issue/standing'
import { listWords, pageWords, stateSigns } from '../words'
import './issue-card.scss'

interface IssueCardProps {
  issue: IssueSummary
  now: Date
  /** Among one's own the next step stands first, among neighbours' how many have the same trouble. */
  among: 'mine' | 'neighbours'
}

/** One issue on a resident's list: what, where, and what it waits for; the whole card opens it. */
export function IssueCard({ issue, now, among }: IssueCardProps) {
  const due = among === 'mine' ? dueWords(issue, now) : null
  return (
    <Card label={`${issue.category.label}，${headlineOf(issue)}`} onPress={() => void open('issue', { id: issue.id })}>
      <View className="issue-card">
        <View className="issue-card__words">
          <View className="issue-card__title">{issue.category.label}</View>
          <View className="issue-card__quiet">{issue.place.label}</View>
          {issue.excerpt ? <View className="issue-card__excerpt">{issue.excerpt}</View> : null}
        </View>
        {issue.thumb ? <Image className="issue-card__thumb" src={issue.thumb} mode="aspectFill" lazyLoad /> : null}
      </View>
      <View className="issue-card__signs">
        <Tag {...stateSigns[issue.state]}>{stateLabels[issue.state]}</Tag>
        {issue.emergency || issue.urgent ? <Tag icon="warning" tone="urgent">{issue.emergency ? pageWords.emergency : pageWords.urgent}</Tag> : null}
        {among === 'mine' && !issue.mine ? <Tag icon="person">{listWords.filed}</Tag> : null}
        {among === 'neighbours' && issue.supportedByMe ? (
          <Tag icon="check" tone="pine">
            {listWords.supportedByMe}
          </Tag>
        ) : null}
      </View>
      {among === 'mine' ? <View className="issue-card__next">{headlineOf(issue)}</View> : null}
      {due ? (
        <View className={`issue-card__due${issue.overdue ? ' issue-card__due--late' : ''}`}>
          <Icon name={issue.overdue ? 'warning' : 'clock'} size="small" />
          <View>{due}</View>
        </View>
      ) : null}
      <View className="issue-card__quiet">
        {[speakAgo(issue.reportedAt, now), issue.supports > 0 ? listWords.supports(issue.supports) : ''].filter(Boolean).join(' · ')}
      </View>
    </Card>
  )
}
