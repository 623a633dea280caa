import { usePages } from '@/api/use-pages'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { Note } from '@/kit/note'
import { PageList } from '@/kit/page-list'
import { goBack, open } from '@/kit/routes'
import { Row } from '@/kit/row'
import { Screen } from '@/kit/screen'
import { timeWords } from '../words'
import { EntryCard } from './entry-card'
import { statementWords } from './words'

/** Every movement of my hours, newest first, and why nobody can change one afterwards without being found. */
export default function TimeStatement() {
  const pages = usePages('GET /timebank/statement', { query: {} })
  const now = new Date()
  return (
    <Screen title={statementWords.title}>
      <Note tone="pine" icon="lock">
        {statementWords.checkable}
      </Note>
      <PageList pages={pages} empty={<Empty icon="items" words={statementWords.empty} action={{ words: timeWords.toMine, onPress: goBack }} />}>
        {(entry) => <EntryCard entry={entry} now={now} />}
      </PageList>
      <Card>
        <Row icon="lock" title={statementWords.roots} note={statementWords.rootsNote} onPress={() => void open('ledgerRoots')} />
      </Card>
    </Screen>
  )
}
