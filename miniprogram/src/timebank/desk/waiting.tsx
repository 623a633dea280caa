import { type Pages, usePages } from '@/api/use-pages'
import { Card } from '@/kit/card'
import { Failure } from '@/kit/failure'
import type { IconName } from '@/kit/icon'
import { Loading } from '@/kit/loading'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open, type Page } from '@/kit/routes'
import { Row } from '@/kit/row'
import { homeWords as words } from './home-words'

/** As many as are counted; beyond them it is said that there are more. */
const most = 50

/** What somebody waits for the desk with: one line for each kind of which there is any. */
export function Waiting() {
  const organisations = usePages('GET /organisations', { query: { state: 'asked', limit: most } })
  const reversals = usePages('GET /timebank/reversals', { query: { state: 'asked', limit: most } })
  const help = usePages('GET /help-requests', { query: { view: 'desk', limit: most } })
  const mine = { ...reversals, items: reversals.items.filter(({ can }) => can.settle) }
  const kinds: Kind[] = [
    { page: 'organisationsDesk', icon: 'building', pages: organisations, words: words.waiting.organisations },
    { page: 'reversals', icon: 'returned', pages: mine, words: words.waiting.reversals },
    { page: 'helpDesk', icon: 'message', pages: help, words: words.waiting.help },
  ]
  const failed = kinds.find(({ pages }) => pages.failure)
  const again = () => Promise.all(kinds.map(({ pages }) => pages.refresh()))
  if (kinds.some(({ pages }) => pages.loading)) return <Loading cards={1} />
  if (failed?.pages.failure && kinds.every(({ pages }) => pages.items.length === 0)) return <Failure problem={failed.pages.failure} onRetry={again} />
  const some = kinds.filter(({ pages }) => pages.items.length > 0)
  return (
    <>
      {failed ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={again}>{words.again}</QuietButton>}>
          {words.stale}
        </Note>
      ) : null}
      <Card title={words.waits}>
        {some.length === 0 ? <Note tone="done">{words.nothing}</Note> : some.map((kind) => <Row key={kind.page} icon={kind.icon} title={kind.words(countOf(kind.pages))} onPress={() => void open(kind.page)} />)}
      </Card>
    </>
  )
}

interface Kind {
  page: Page
  icon: IconName
  pages: Pages<unknown>
  words: (count: string) => string
}

function countOf({ items, hasMore }: Pages<unknown>): string {
  return hasMore ? words.orMore(items.length) : String(items.length)
}
