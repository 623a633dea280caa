import { View } from '@tarojs/components'
import { speakMoment } from '@shared/time/speak'
import type { CodePurpose } from '@shared/volunteering/check-code'
import { Icon } from '@/kit/icon'
import { MainButton } from '@/kit/main-button'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import type { ActivityDetail } from '../activity/standing'
import { speakClock } from '../speak-time'
import { checkWords as words } from './words'
import '../volunteering.scss'
import './check.scss'

/** That it is done, since when or for how long, and what comes next. */
export function Checked({ activity: { name, participation }, purpose }: { activity: ActivityDetail; purpose: CodePurpose }) {
  const now = new Date()
  const { checkedInAt, checkedOutAt, minutes } = participation!
  return (
    <Screen title={words.title[purpose]} foot={<MainButton onPress={goBack}>{words.ok}</MainButton>}>
      <View className="check__done">
        <View className="check__sign">
          <Icon name="done" size="big" />
        </View>
        <View className="serving__lead">{purpose === 'in' ? words.doneIn : words.doneOut(minutes ?? 0)}</View>
        {purpose === 'in' && checkedInAt ? <View className="serving__lead">{speakMoment(checkedInAt, now)}</View> : null}
        {purpose === 'out' && checkedInAt && checkedOutAt ? <View className="serving__quiet">{words.span(speakClock(checkedInAt, now), speakClock(checkedOutAt, now))}</View> : null}
        <View className="serving__quiet">{name}</View>
        <View className="serving__said">{purpose === 'in' ? words.doneInNext : words.doneOutNext}</View>
      </View>
    </Screen>
  )
}
