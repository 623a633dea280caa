import { View } from '@tarojs/components'
import { QuietButton } from '@/kit/quiet-button'
import { type Act, actIcons, wordsOf } from './acts'
import type { IssueDetail } from './standing'

/** Everything that can be done beside the one main thing. */
export function QuietActs({ acts, issue, onAct }: { acts: readonly Act[]; issue: IssueDetail; onAct: (act: Act) => unknown }) {
  if (acts.length === 0) return null
  return (
    <View className="quiet-row">
      {acts.map((act) => (
        <QuietButton key={act} icon={actIcons[act]} tone={act === 'reject' || act === 'decline' ? 'danger' : 'main'} onPress={() => onAct(act)}>
          {wordsOf(act, issue)}
        </QuietButton>
      ))}
    </View>
  )
}
