import { useCallback, useState } from 'react'
import { IssueList, listWords, Unsent, type Which, WhichIssues } from '@/issues'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { QuietButton } from '@/kit/quiet-button'
import { open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Screen } from '@/kit/screen'

/** What I reported or wrote down for somebody: what still waits for a network first, then what moves and what has ended. */
export default function Mine() {
  const [which, setWhich] = useState<Which>('all')
  const [sent, setSent] = useState(0)
  const onSent = useCallback(() => setSent((before) => before + 1), [])
  const report = { words: listWords.report, onPress: () => open('report') }
  return (
    <Screen title={listWords.mineTitle} tab="mine">
      <QuietButton block icon="report" onPress={report.onPress}>
        {report.words}
      </QuietButton>
      <Card>
        <Row icon="calendar" title={listWords.bookings} note={listWords.bookingsNote} onPress={() => void open('bookings')} />
      </Card>
      <Unsent onSent={onSent} />
      <WhichIssues value={which} onChange={setWhich} />
      <IssueList
        key={`${which}${sent}`}
        view="mine"
        which={which}
        empty={
          which === 'all' ? (
            <Empty icon="report" words={listWords.nothingMine} action={report} />
          ) : (
            <Empty icon="items" words={listWords.nothingMineHere[which]} action={{ words: listWords.seeAll, onPress: () => setWhich('all') }} />
          )
        }
      />
    </Screen>
  )
}
