import { View } from '@tarojs/components'
import { speakMoment } from '@shared/time/speak'
import { PhotoRow } from '@/kit/photo-row'
import { partProps } from '@/kit/press-props'
import type { EnquiryDetail } from '../standing'
import { threadWords } from '../words'
import './thread.scss'

/** What was written to and fro, oldest first: mine at the right, the other's at the left, each with who and when. */
export function Thread({ messages, now }: { messages: NonNullable<EnquiryDetail['messages']>; now: Date }) {
  return (
    <View className="thread" {...partProps('list', threadWords.messages)}>
      {messages.map(({ id, by, at, text, photos }) => (
        <View key={id} className={`thread__message${by.me ? ' thread__message--mine' : ''}`} {...partProps('listitem')}>
          <View className="thread__who">{`${by.me ? threadWords.you : by.label ? `${by.name} · ${by.label}` : by.name} · ${speakMoment(at, now)}`}</View>
          <View className="thread__bubble">
            {text ? <View className="thread__text">{text}</View> : null}
            <PhotoRow photos={photos} />
          </View>
        </View>
      ))}
    </View>
  )
}
