import { View } from '@tarojs/components'
import type { Result } from '@shared/api'
import { speakAgo } from '@shared/time/speak'
import { Icon } from '@/kit/icon'
import { Press } from '@/kit/press'
import { open, type Page } from '@/kit/routes'
import { Tag } from '@/kit/tag'
import { noticeWords } from './words'
import './notice-row.scss'

export type Notice = Result<'GET /notices'>['items'][number]

/** The page of what a message is about; what has none yet says all in its words. */
const pageOf: Partial<Record<Notice['subject']['type'], Page>> = {
  issue: 'issue', household: 'door', consent: 'consents', service: 'service', booking: 'booking', errand: 'errand', enquiry: 'enquiry', invitation: 'invitation', redemption: 'redemption', hours: 'timeStatement', organisation: 'organisation', activity: 'activity', help: 'helpRequest', reversal: 'reversals', certificate: 'certificate',
}

/** One message: what about, in one sentence, how long ago; pressed it opens what it is about. */
export function NoticeRow({ notice, now }: { notice: Notice; now: Date }) {
  const { subject, title, body, at, read, urgent } = notice
  const page = pageOf[subject.type]
  const openSubject = () => page && void open(page, { id: subject.id })
  return (
    <Press className="notice" disabled={!page} onPress={openSubject}>
      <View className="notice__words">
        <View className="notice__title">{title}</View>
        <View>{body}</View>
        <View className="notice__signs">
          {urgent ? (
            <Tag icon="warning" tone="urgent">
              {noticeWords.urgent}
            </Tag>
          ) : null}
          {read ? null : (
            <Tag icon="bell" tone="pine">
              {noticeWords.fresh}
            </Tag>
          )}
          <View className="notice__time">{speakAgo(at, now)}</View>
        </View>
      </View>
      {page ? <Icon name="next" size="small" /> : null}
    </Press>
  )
}
