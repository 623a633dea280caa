import { useEffect, useRef } from 'react'
import { call } from '@/api/call'
import { usePages } from '@/api/use-pages'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { Failure } from '@/kit/failure'
import { Loading } from '@/kit/loading'
import { QuietButton } from '@/kit/quiet-button'
import { Screen } from '@/kit/screen'
import { useMe } from '@/session/me'
import { NoticeRow } from '../notice-row'
import { noticeWords } from '../words'

/** My messages, newest first. Opening the list marks them as read; they keep their sign while the page is open. */
export default function Notices() {
  const me = useMe()
  const pages = usePages('GET /notices', { query: {} }, { whenShown: false })
  const newest = pages.items[0]
  const unread = newest && !newest.read ? newest.id : null
  const marked = useRef<string | null>(null)
  const refreshMe = me.refresh

  useEffect(() => {
    if (!unread || marked.current === unread) return
    marked.current = unread
    call('POST /notices/read', { body: { upTo: unread } }).then(refreshMe, () => undefined)
  }, [unread, refreshMe])

  const now = new Date()
  return (
    <Screen title={noticeWords.title}>
      {pages.loading ? <Loading cards={3} /> : null}
      {pages.failure && !pages.items.length ? <Failure problem={pages.failure} onRetry={pages.retry} /> : null}
      {!pages.loading && !pages.failure && !pages.items.length ? <Empty icon="bell" words={noticeWords.none} /> : null}
      {pages.items.length ? (
        <Card>
          {pages.items.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} now={now} />
          ))}
        </Card>
      ) : null}
      {pages.addFailure ? (
        <Failure problem={pages.addFailure} onRetry={pages.more} />
      ) : pages.hasMore ? (
        <QuietButton block onPress={pages.more}>
          {noticeWords.more}
        </QuietButton>
      ) : null}
    </Screen>
  )
}
