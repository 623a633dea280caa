import { View } from '@tarojs/components'
import { speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import type { HelpDetail } from '../standing'
import { helpWords } from '../words'
import '../../volunteering.scss'

/** What came of it so far: what was done, thanks for it, or what the parties see differently and how the desk decided. */
export function Outcome({ request: { done, thanks, dispute }, now }: { request: HelpDetail; now: Date }) {
  return (
    <>
      {thanks ? (
        <Card title={helpWords.thanks} tone="pine">
          <View className="serving__said">{thanks}</View>
        </Card>
      ) : null}
      {dispute && dispute.answer !== null ? (
        <Card title={helpWords.answer}>
          <View className="serving__said">{dispute.answer}</View>
          {dispute.paid === null ? null : <View className="serving__strong">{helpWords.paid(dispute.paid)}</View>}
        </Card>
      ) : null}
      {dispute ? (
        <Card title={helpWords.dispute}>
          <View className="serving__said">{dispute.words}</View>
          <View className="serving__small">{helpWords.disputeBy(dispute.by, speakMoment(dispute.at, now))}</View>
        </Card>
      ) : null}
      {done ? (
        <Card title={helpWords.done}>
          <View className="serving__said">{done.words}</View>
          <View className="serving__small">{helpWords.doneAt(speakMoment(done.at, now), done.minutes)}</View>
        </Card>
      ) : null}
    </>
  )
}
