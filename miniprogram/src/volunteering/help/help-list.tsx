import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePages } from '@/api/use-pages'
import { Empty } from '@/kit/empty'
import { PageList } from '@/kit/page-list'
import { Segments } from '@/kit/segments'
import { HelpCard } from './help-card'
import { NoNear } from './no-near'
import { forMeFirst } from './standing'
import { listWords } from './words'
import '../volunteering.scss'

export type HelpView = keyof typeof listWords.views
type Which = 'open' | 'ended'

interface HelpListProps {
  view: HelpView
  onView: (view: HelpView) => void
}

/** Requests of one view; what is wanted near me comes nearest first, and has no past. */
export function HelpList({ view, onView }: HelpListProps) {
  const [which, setWhich] = useState<Which>('open')
  const pages = usePages('GET /help-requests', { query: { view, state: which } })
  const now = new Date()
  return (
    <>
      {view === 'near' ? (
        pages.items.length ? <View className="serving__quiet">{listWords.lead}</View> : null
      ) : (
        <Segments
          label={listWords.which}
          options={[
            { value: 'open', label: listWords.open },
            { value: 'ended', label: listWords.ended },
          ]}
          value={which}
          onChange={setWhich}
        />
      )}
      <PageList pages={view === 'mine' ? { ...pages, items: forMeFirst(pages.items) } : pages} empty={<Nothing view={view} which={which} onView={onView} onWhich={setWhich} />}>
        {(request) => <HelpCard request={request} now={now} />}
      </PageList>
    </>
  )
}

function Nothing({ view, which, onView, onWhich }: HelpListProps & { which: Which; onWhich: (which: Which) => void }) {
  if (view === 'near') return <NoNear />
  if (which === 'ended') return <Empty icon="items" words={view === 'mine' ? listWords.emptyMineEnded : listWords.emptyHelpingEnded} action={{ words: listWords.seeOpen, onPress: () => onWhich('open') }} />
  if (view === 'helping') return <Empty icon="neighbours" words={listWords.emptyHelping} action={{ words: listWords.seeNear, onPress: () => onView('near') }} />
  return <Empty icon="neighbours" words={listWords.emptyMine} />
}
