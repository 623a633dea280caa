import { View } from '@tarojs/components'
import { CallButton } from '@/kit/call-button'
import { Card } from '@/kit/card'
import { Icon } from '@/kit/icon'
import { Tag } from '@/kit/tag'
import { useNear } from '@/session/near'
import { dueWords, type IssueDetail } from '../issue/standing'
import { stateWord } from '../state-word'
import { pageWords, stateSigns } from '../words'
import { words } from './words'
import './brief.scss'

/** Which issue a step is about: what, where, by when, and a call to whoever reported it. */
export function Brief({ issue, now }: { issue: IssueDetail; now: Date }) {
  const due = dueWords(issue, now)
  const near = useNear()
  const place = near(issue.place.label)
  const { reporter } = issue
  return (
    <Card title={issue.category.label} aside={<Tag {...stateSigns[issue.state]}>{stateWord(issue)}</Tag>}>
      <View className="brief__line">
        <Icon name="place" size="small" />
        <View>{issue.spot ? `${place}（${issue.spot}）` : place}</View>
      </View>
      {due ? (
        <View className={`brief__line${issue.overdue ? ' brief__line--late' : ''}`}>
          <Icon name={issue.overdue ? 'warning' : 'clock'} size="small" />
          <View>{due}</View>
        </View>
      ) : null}
      {issue.text ? <View className="brief__text">{issue.text}</View> : issue.voice ? <View className="brief__text">{pageWords.voiceOnly}</View> : null}
      {reporter?.phone && !reporter.me ? (
        <View className="brief__reporter">
          <View>{`${words.reporter}：${reporter.name}`}</View>
          <CallButton phone={reporter.phone} who={reporter.name} />
        </View>
      ) : null}
    </Card>
  )
}
