import { View } from '@tarojs/components'
import { usePages } from '@/api/use-pages'
import { Empty } from '@/kit/empty'
import { QuietButton } from '@/kit/quiet-button'
import { useMe } from '@/session/me'
import { PageList } from '@/kit/page-list'
import { EnquiryCard } from './enquiry-card'
import { listWords } from './words'
import '../lines.scss'

export type EnquiryView = keyof typeof listWords.views

interface EnquiryListProps {
  view: EnquiryView
  /** Whether this person answers letters. */
  answers: boolean
  onView: (view: EnquiryView) => void
}

/** Consultations of one view. */
export function EnquiryList({ view, answers, onView }: EnquiryListProps) {
  const me = useMe()
  const pages = usePages('GET /enquiries', { query: { view } })
  const refresh = () => Promise.all([pages.refresh(), me.refresh()])
  const now = new Date()
  return (
    <>
      {view === 'mine' ? null : (
        <View className="lead-row">
          <View className="quiet-line">{listWords.leads[view]}</View>
          <QuietButton icon="refresh" onPress={refresh}>
            {listWords.refresh}
          </QuietButton>
        </View>
      )}
      <PageList pages={pages} empty={<Nothing view={view} answers={answers} onView={onView} />}>
        {(enquiry) => <EnquiryCard enquiry={enquiry} now={now} />}
      </PageList>
    </>
  )
}

function Nothing({ view, answers, onView }: EnquiryListProps) {
  const all = { words: listWords.seeMine, onPress: () => onView('mine') }
  if (view === 'todo') return <Empty icon="done" words={listWords.emptyTodo} action={all} />
  if (view === 'late') return <Empty icon="done" words={listWords.emptyLate} />
  if (view === 'opened') return <Empty icon="message" words={listWords.emptyOpened} />
  return <Empty icon="message" words={answers ? listWords.emptyMineAnswerer : listWords.emptyMine} />
}
