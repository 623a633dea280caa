import { View } from '@tarojs/components'
import { Icon } from '@/kit/icon'
import { MainButton } from '@/kit/main-button'
import { QuietButton } from '@/kit/quiet-button'
import { useNear } from '@/session/near'
import type { IssueDetail } from '../issue/standing'
import { outcomeOf, type Step, words } from './words'
import './outcome.scss'

interface OutcomeProps {
  step: Step
  /** As it stands after the step. */
  issue: IssueDetail
  now: Date
  onWork: () => void
  onIssue: () => void
}

/** What came of a step, on a page that stays until it is left. */
export function Outcome({ step, issue, now, onWork, onIssue }: OutcomeProps) {
  const { title, next } = outcomeOf(step, issue, now)
  const near = useNear()
  return (
    <View className="outcome">
      <View className="outcome__sign">
        <Icon name="check" size="big" />
      </View>
      <View className="outcome__title">{near(title)}</View>
      <View className="outcome__next">{near(next)}</View>
      <View className="outcome__ways">
        <MainButton onPress={onWork}>{words.toWork}</MainButton>
        <QuietButton block onPress={onIssue}>
          {words.toIssue}
        </QuietButton>
      </View>
    </View>
  )
}
