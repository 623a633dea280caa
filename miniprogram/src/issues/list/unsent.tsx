import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { categoryOf } from '@shared/issues/categories'
import { speakAgo } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { Tag } from '@/kit/tag'
import { discard, type Parcel, retryParcel, useOutbox } from '@/outbox'
import { unsentWords } from '../words'

/** What was reported without a network and still waits on this device. `onSent` is called when one of them has gone. */
export function Unsent({ onSent }: { onSent: () => void }) {
  const parcels = useOutbox()
  const before = useRef(parcels.length)
  useEffect(() => {
    if (parcels.length < before.current) onSent()
    before.current = parcels.length
  }, [parcels.length, onSent])
  const now = new Date()
  return (
    <>
      {parcels.map((parcel) => (
        <UnsentCard key={parcel.key} parcel={parcel} now={now} />
      ))}
    </>
  )
}

function UnsentCard({ parcel, now }: { parcel: Parcel; now: Date }) {
  const [asking, setAsking] = useState(false)
  const { report, state, refusal, photos, voice } = parcel
  const files = [...(photos.length ? [unsentWords.photos(photos.length)] : []), ...(voice ? [unsentWords.voice] : [])].join('、')
  return (
    <Card
      title={categoryOf(report.category)?.label}
      tone={state === 'refused' ? 'urgent' : 'warning'}
      aside={<Tag icon="offline" tone="warning">{unsentWords[state]}</Tag>}
    >
      {report.text ? <View>{report.text}</View> : null}
      {files ? <View>{files}</View> : null}
      <View>{unsentWords.written(speakAgo(parcel.writtenAt, now))}</View>
      {state === 'refused' ? (
        <>
          <Note tone="danger">{unsentWords.why(refusal ?? '')}</Note>
          <View className="quiet-row">
            <QuietButton icon="refresh" onPress={() => retryParcel(parcel.key)}>
              {unsentWords.again}
            </QuietButton>
            {asking ? (
              <QuietButton tone="danger" onPress={() => discard(parcel.key)}>
                {unsentWords.sure}
              </QuietButton>
            ) : (
              <QuietButton tone="danger" onPress={() => setAsking(true)}>
                {unsentWords.discard}
              </QuietButton>
            )}
          </View>
        </>
      ) : (
        <>
          <View>{unsentWords.byItself}</View>
          <QuietButton icon="refresh" onPress={() => retryParcel(parcel.key)}>
            {unsentWords.now}
          </QuietButton>
        </>
      )}
    </Card>
  )
}
