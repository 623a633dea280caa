import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { isOpen } from '@shared/issues/lifecycle'
import { speakAgo } from '@shared/time/speak'
import { useStep } from '@/api/use-step'
import { Card } from '@/kit/card'
import { Icon } from '@/kit/icon'
import { Note } from '@/kit/note'
import { Press } from '@/kit/press'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Tag } from '@/kit/tag'
import { useNear } from '@/session/near'
import { dueWords, headlineOf, type IssueSummary } from '../issue/standing'
import { stateWord } from '../state-word'
import { listWords, pageWords, stateSigns } from '../words'
import './issue-card.scss'

interface IssueCardProps {
  issue: IssueSummary
  now: Date
  /** Among one's own the next step is told, among neighbours' one can say that one has the same trouble. */
  among: 'mine' | 'neighbours'
}

/** One issue on a resident's list: what, where, how it stands; touching it opens it. */
export function IssueCard({ issue: listed, now, among }: IssueCardProps) {
  const [supported, setSupported] = useState<IssueSummary | null>(null)
  const { take, problem } = useStep('POST /issues/:id/support', listed.id)
  const issue = supported ?? listed
  const near = useNear()
  const due = among === 'mine' ? dueWords(issue, now) : null
  const joinable = among === 'neighbours' && !issue.mine && !issue.supportedByMe && isOpen(issue.state)
  return (
    <Card>
      <Press className="issue-card" label={`${issue.category.label}，${headlineOf(issue)}`} onPress={() => void open('issue', { id: issue.id })}>
        <View className="issue-card__head">
          <View className="issue-card__title">{issue.category.label}</View>
          <Tag {...stateSigns[issue.state]}>{stateWord(issue)}</Tag>
        </View>
        <View className="issue-card__what">
          <View className="issue-card__words">
            <View className="issue-card__quiet">{near(issue.place.label)}</View>
            {issue.excerpt ? <View className="issue-card__excerpt">{issue.excerpt}</View> : null}
          </View>
          {issue.thumb ? <Image className="issue-card__thumb" src={issue.thumb} mode="aspectFill" lazyLoad /> : null}
        </View>
        {among === 'mine' ? <View className="issue-card__next">{near(headlineOf(issue))}</View> : null}
        {due ? (
          <View className={`issue-card__due${issue.overdue ? ' issue-card__due--late' : ''}`}>
            <Icon name={issue.overdue ? 'warning' : 'clock'} size="small" />
            <View>{due}</View>
          </View>
        ) : null}
        <Signs issue={issue} among={among} />
        <View className="issue-card__quiet">{[speakAgo(issue.reportedAt, now), issue.supports > 0 ? listWords.supports(issue.supports) : ''].filter(Boolean).join(' · ')}</View>
      </Press>
      {problem ? <Note tone="danger">{problem.message}</Note> : null}
      {joinable ? (
        <QuietButton block icon="neighbours" onPress={async () => setSupported(await take(undefined))}>
          {listWords.support}
        </QuietButton>
      ) : null}
    </Card>
  )
}

function Signs({ issue, among }: Pick<IssueCardProps, 'issue' | 'among'>) {
  const urgent = issue.emergency || issue.urgent
  const filed = among === 'mine' && !issue.mine
  const own = among === 'neighbours' && issue.mine
  if (!urgent && !filed && !own && !issue.supportedByMe) return null
  return (
    <View className="issue-card__signs">
      {urgent ? <Tag icon="warning" tone="urgent">{issue.emergency ? pageWords.emergency : pageWords.urgent}</Tag> : null}
      {filed ? <Tag icon="person">{listWords.filed}</Tag> : null}
      {own ? <Tag icon="person">{listWords.own}</Tag> : null}
      {issue.supportedByMe ? (
        <Tag icon="check" tone="pine">
          {listWords.support}
        </Tag>
      ) : null}
    </View>
  )
}
