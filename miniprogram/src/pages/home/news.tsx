import { View } from '@tarojs/components'
import { useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Loaded } from '@/kit/loaded'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Section } from '@/kit/section'
import { NoticeRow, noticeWords } from '@/notices'
import { homeWords } from './words'

/** What the community tells me: the newest messages. */
export function News({ unread }: { unread: number }) {
  const notices = useCall('GET /notices', { query: { limit: 2 } })
  const now = new Date()
  return (
    <Section title={homeWords.notices}>
      <Loaded call={notices} cards={1}>
        {({ items }) => (
          <Card>
            {items.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} now={now} />
            ))}
            {items.length ? <Row icon="bell" title={unread ? noticeWords.unread(unread) : noticeWords.all} onPress={() => void open('notices')} /> : <View>{noticeWords.none}</View>}
          </Card>
        )}
      </Loaded>
    </Section>
  )
}
