import { View } from '@tarojs/components'
import { type ApiProblem } from '@/api/problem'
import { Icon } from './icon'
import { partProps } from './press-props'
import { QuietButton } from './quiet-button'
import './states.scss'

interface FailureProps {
  problem: ApiProblem
  /** What was not lost: '您写的内容已保存在手机里'. */
  kept?: string
  onRetry?: () => unknown
}

/** What happened, what was kept, and the way to try again. */
export function Failure({ problem, kept, onRetry }: FailureProps) {
  return (
    <View className="state" {...partProps('alert')}>
      <View className="state__sign state__sign--failure">
        <Icon name={problem.code === 'offline' ? 'offline' : 'warning'} size="big" />
      </View>
      <View className="state__words">{problem.code === 'offline' ? '网络连不上，没能取到内容。' : problem.message}</View>
      {kept ? <View className="state__kept">{kept}</View> : null}
      {problem.code === 'internal' && problem.requestId ? <View className="state__kept">{`如需帮助，请告诉社区这个编号：${problem.requestId.slice(0, 8)}`}</View> : null}
      {onRetry ? (
        <QuietButton icon="refresh" onPress={onRetry}>
          再试一次
        </QuietButton>
      ) : null}
    </View>
  )
}
