import { View } from '@tarojs/components'
import { speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { PartyLine } from '../party-line'
import type { HelpDetail } from '../standing'
import { helpWords } from '../words'
import '../../volunteering.scss'

/** What is to be confirmed: who came, what was done, how long it took; and for whom, with a call to her, where that is somebody else. */
export function ToConfirm({ request: { done, helper, person } }: { request: HelpDetail }) {
  return (
    <Card title={helpWords.done}>
      {done ? (
        <View className="serving">
          <View className="serving__said">{done.words}</View>
          <View className="serving__quiet">{helpWords.doneAt(speakMoment(done.at, new Date()), done.minutes)}</View>
        </View>
      ) : null}
      {helper ? <PartyLine role={helpWords.helper} person={helper} /> : null}
      {person.me ? null : <PartyLine role={helpWords.person} person={person} />}
    </Card>
  )
}
