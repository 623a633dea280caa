import { View } from '@tarojs/components'
import { speakMoment } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { PhotoRow } from '@/kit/photo-row'
import { useNear } from '@/session/near'
import { IconLine } from '../../icon-line'
import type { ErrandDetail } from '../standing'
import { errandWords } from '../words'

/** What was asked for and where, what was done about it, and what the resident says of that. */
export function Subject({ errand, now }: { errand: ErrandDetail; now: Date }) {
  const near = useNear()
  const { text, photos, place, askedAt, number, done, verdict, service } = errand
  return (
    <>
      {done ? (
        <Card title={errandWords.done}>
          <View className="said">{done.text}</View>
          <PhotoRow photos={done.photos} />
          <View className="small-line">{errandWords.doneAt(speakMoment(done.at, now))}</View>
        </Card>
      ) : null}
      {verdict ? (
        <Card title={errandWords.verdict}>
          <View>{errandWords.verdicts[!verdict.done ? 'notDone' : verdict.satisfied ? 'satisfied' : 'notSatisfied']}</View>
          {verdict.words ? <View className="said">{verdict.words}</View> : null}
        </Card>
      ) : null}
      <Card title={errandWords.subject}>
        {text || !photos.length ? <View className="said">{text || service?.name}</View> : <View className="quiet-line">{errandWords.noWords}</View>}
        <PhotoRow photos={photos} />
        <IconLine icon="place">{near(place.label)}</IconLine>
        <View className="small-line">{errandWords.askedAt(speakMoment(askedAt, now))}</View>
        <View className="small-line">{errandWords.number(number)}</View>
      </Card>
    </>
  )
}
