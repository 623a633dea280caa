import { View } from '@tarojs/components'
import { categoryOf } from '@shared/issues/categories'
import { isOpen } from '@shared/issues/lifecycle'
import { speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { Icon } from '@/kit/icon'
import { PhotoRow } from '@/kit/photo-row'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { VoicePlayer } from '@/kit/voice-player'
import { useNear } from '@/session/near'
import { EmergencyNumbers } from '../emergency-numbers'
import { pageWords } from '../words'
import { showMap } from './show-map'
import type { IssueDetail } from './standing'
import './subject.scss'

/** What was reported: words, photos, voice, where, by whom, as far as this person may know. */
export function Subject({ issue, now }: { issue: IssueDetail; now: Date }) {
  const { position, spot, voice, reporter, filedBy, from } = issue
  const near = useNear()
  const place = spot ? `${near(issue.place.label)}（${spot}）` : near(issue.place.label)
  return (
    <Card title={pageWords.subject}>
      {issue.text ? <View className="subject__text">{issue.text}</View> : <View className="subject__quiet">{pageWords.noWords}</View>}
      {voice ? <VoicePlayer src={voice.url} seconds={voice.seconds} /> : null}
      {issue.photos.length ? <PhotoRow photos={issue.photos} /> : null}
      <View className="subject__line">
        <Icon name="place" size="small" />
        <View>{place}</View>
      </View>
      {position ? (
        <QuietButton icon="place" onPress={() => showMap(position, place)}>
          {pageWords.map}
        </QuietButton>
      ) : null}
      <View className="subject__line">
        <Icon name="person" size="small" />
        <View>{reporter ? `${reporter.name}${reporter.me ? pageWords.me : ''}` : pageWords.reporterHidden}</View>
      </View>
      {filedBy ? <View className="subject__quiet">{`${near(pageWords.filedBy(filedBy, from))}${issue.agreed ? `，${pageWords.agreedSigns[issue.agreed]}` : ''}`}</View> : null}
      {from ? (
        <QuietButton icon="next" onPress={() => open(from.type, { id: from.id })}>
          {pageWords.from[from.type]}
        </QuietButton>
      ) : null}
      {issue.mine && issue.hideName && !issue.private ? <View className="subject__quiet">{pageWords.hidden}</View> : null}
      {issue.supports > 0 ? (
        <View className="subject__line">
          <Icon name="neighbours" size="small" />
          <View>{pageWords.supports(issue.supports)}</View>
        </View>
      ) : null}
      <View className="subject__foot">
        <View>{pageWords.reportedAt(speakMoment(issue.reportedAt, now))}</View>
        <View>{pageWords.number(issue.number)}</View>
      </View>
    </Card>
  )
}

/** The numbers to call, while an emergency is still going on and the reporter looks at it. */
export function StillEmergency({ issue }: { issue: IssueDetail }) {
  const category = categoryOf(issue.category.key)
  if (!issue.emergency || !issue.mine || !isOpen(issue.state) || issue.state === 'inspected' || !category?.emergency) return null
  return <EmergencyNumbers numbers={category.emergency} hint={category.hint} />
}
