import { useState } from 'react'
import { usePages } from '@/api/use-pages'
import { Empty } from '@/kit/empty'
import { PageList } from '@/kit/page-list'
import { open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { Segments } from '@/kit/segments'
import { RedemptionCard } from './redemption-card'
import { redemptionsWords as words } from './words'

type Which = 'held' | 'all'

/** What I have taken hours for: what waits to be used, or all of it. */
export default function Redemptions() {
  const [which, setWhich] = useState<Which>('held')
  return (
    <Screen title={words.title}>
      <Segments
        label={words.which}
        options={[
          { value: 'held', label: words.held },
          { value: 'all', label: words.all },
        ]}
        value={which}
        onChange={setWhich}
      />
      <List key={which} which={which} />
    </Screen>
  )
}

function List({ which }: { which: Which }) {
  const pages = usePages('GET /redemptions', { query: which === 'held' ? { state: 'held' } : {} })
  const now = new Date()
  return (
    <PageList pages={pages} empty={<Empty icon="bag" words={which === 'held' ? words.nothingHeld : words.nothing} action={{ words: words.redeem, onPress: () => open('offers') }} />}>
      {(redemption) => <RedemptionCard redemption={redemption} now={now} />}
    </PageList>
  )
}
