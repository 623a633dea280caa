import { useState } from 'react'
import { useCall } from '@/api/use-call'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { QuietButton } from '@/kit/quiet-button'
import { DayCard } from './day-card'
import { rootsWords as words } from './words'

/** A week of days at a time. */
const week = 7

/** What was published day by day, the latest first; older ones a week at a time. */
export function Days() {
  const [before, setBefore] = useState<string>()
  const roots = useCall('GET /timebank/roots', { query: { limit: week, ...(before ? { before } : {}) } })
  return (
    <Loaded call={roots} cards={2}>
      {({ items, keys, next }) => (
        <>
          {items.length === 0 ? <Empty icon="calendar" words={words.empty} /> : items.map((root) => <DayCard key={root.day} root={root} publicKey={keys.find(({ id }) => id === root.key)?.publicKey ?? null} />)}
          {next ? <QuietButton block onPress={() => setBefore(next)}>{words.older}</QuietButton> : null}
          {before ? <QuietButton block onPress={() => setBefore(undefined)}>{words.latest}</QuietButton> : null}
        </>
      )}
    </Loaded>
  )
}
