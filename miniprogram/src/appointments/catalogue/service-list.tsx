import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { usePages } from '@/api/use-pages'
import { Empty } from '@/kit/empty'
import { Failure } from '@/kit/failure'
import { Loading } from '@/kit/loading'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import type { Narrowing } from './browse'
import { ServiceCard } from './service-card'
import { catalogueWords } from './words'

interface ServiceListProps {
  /** Words that were typed; '' for none. */
  q: string
  narrowing: Narrowing
  /** What the list is narrowed to, in words. */
  label: string | null
  onAll: () => void
}

/** Services page by page; where there are none, why, and what to do then. */
export function ServiceList({ q, narrowing, label, onAll }: ServiceListProps) {
  const pages = usePages('GET /services', { query: { ...(q ? { q } : {}), ...narrowing } })
  usePullDownRefresh(() => {
    void pages.refresh().finally(() => Taro.stopPullDownRefresh())
  })
  const { items, loading, failure } = pages
  if (loading) return <Loading cards={3} />
  if (failure && items.length === 0) return <Failure problem={failure} onRetry={pages.retry} />
  if (items.length === 0) {
    const showAll = { words: catalogueWords.showAll, onPress: onAll }
    if (q) return <Empty icon="search" words={catalogueWords.nothingFound(q)} action={showAll} />
    if (label) return <Empty icon="items" words={catalogueWords.nothingHere(label)} action={showAll} />
    return <Empty icon="items" words={catalogueWords.nothing} action={{ words: catalogueWords.report, onPress: () => open('report') }} />
  }
  const now = new Date()
  return (
    <>
      {failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={pages.refresh}>{catalogueWords.again}</QuietButton>}>
          {catalogueWords.stale}
        </Note>
      ) : null}
      {items.map((service) => (
        <ServiceCard key={service.id} service={service} now={now} />
      ))}
      {pages.addFailure ? (
        <Failure problem={pages.addFailure} onRetry={pages.more} />
      ) : pages.hasMore ? (
        <QuietButton block onPress={pages.more}>
          {catalogueWords.more}
        </QuietButton>
      ) : null}
    </>
  )
}
