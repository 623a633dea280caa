import { View } from '@tarojs/components'
import { loop } from '@shared/issues/labels'
import type { State } from '@shared/issues/lifecycle'
import { Icon } from '@/kit/icon'
import { partProps } from '@/kit/press-props'
import { pageWords } from '../words'
import './progress.scss'

/** Where on the closed loop (上报 → 派遣 → 受理 → 处置 → 核查 → 办结) an issue stands. Nothing for what left the loop. */
export function Progress({ state }: { state: State }) {
  const reached = loop.findIndex((step) => step.state === state)
  if (reached < 0) return null
  const current = state === 'closed' ? reached : reached + 1
  const label = state === 'closed' ? pageWords.loopDone : pageWords.loopAt(loop[current]?.label ?? '')
  return (
    <View {...partProps('status', label)} className="progress">
      {loop.map((step, index) => (
        <View key={step.state} className={`progress__step${index <= reached ? ' progress__step--done' : index === current ? ' progress__step--now' : ''}`}>
          <View className="progress__dot">{index <= reached ? <Icon name="check" size="small" /> : null}</View>
          <View className="progress__words">{step.label}</View>
        </View>
      ))}
    </View>
  )
}
