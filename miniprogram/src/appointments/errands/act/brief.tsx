import { View } from '@tarojs/components'
import { Card } from '@/kit/card'
import { PhotoRow } from '@/kit/photo-row'
import { useNear } from '@/session/near'
import { IconLine } from '../../icon-line'
import { PersonLine } from '../../person-line'
import type { ErrandDetail } from '../standing'
import { errandWords } from '../words'

/** Which errand a step is about: what, where, for whom, and a call to her. */
export function Brief({ errand: { service, text, photos, place, person } }: { errand: ErrandDetail }) {
  const near = useNear()
  return (
    <Card title={service?.name}>
      {text ? <View className="said">{text}</View> : photos.length ? <View className="quiet-line">{errandWords.noWords}</View> : null}
      <PhotoRow photos={photos} />
      <IconLine icon="place">{near(place.label)}</IconLine>
      {person.me ? null : <PersonLine role={errandWords.person} person={person} />}
    </Card>
  )
}
