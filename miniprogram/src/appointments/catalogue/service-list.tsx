import type { ServiceCategory } from '@shared/appointments/categories'
import type { ServiceKind } from '@shared/appointments/service'
import { usePages } from '@/api/use-pages'
import { Empty } from '@/kit/empty'
import { open } from '@/kit/routes'
import { PageList } from '@/kit/page-list'
import { ServiceCard } from './service-card'
import { catalogueWords } from './words'

/** What the list is narrowed to beside the words that were typed. */
export interface Narrowing {
  kind?: ServiceKind
  category?: ServiceCategory
}

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
  const now = new Date()
  return (
    <PageList pages={pages} empty={<Nothing q={q} label={label} onAll={onAll} />}>
      {(service) => <ServiceCard service={service} now={now} />}
    </PageList>
  )
}

function Nothing({ q, label, onAll }: Omit<ServiceListProps, 'narrowing'>) {
  const showAll = { words: catalogueWords.showAll, onPress: onAll }
  if (q) return <Empty icon="search" words={catalogueWords.nothingFound(q)} action={showAll} />
  if (label) return <Empty icon="items" words={catalogueWords.nothingHere(label)} action={showAll} />
  return <Empty icon="items" words={catalogueWords.nothing} action={{ words: catalogueWords.report, onPress: () => open('report') }} />
}
