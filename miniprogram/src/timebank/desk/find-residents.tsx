import useDebounce from 'ahooks/lib/useDebounce'
import { type ReactNode, useState } from 'react'
import type { Result } from '@shared/api'
import { useCall } from '@/api/use-call'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { WordsInput } from '@/kit/words-input'
import { deskWords as words } from './words'

export type Resident = Result<'GET /timebank/persons'>['items'][number]

/** Milliseconds without a key before a search is asked. */
const pause = 300
/** As many as the server answers at most. */
const most = 20

interface FindResidentsProps {
  /** The code of the place in which they live. */
  place: string
  /** What stands there until somebody is looked for. */
  before?: ReactNode
  children: (found: readonly Resident[]) => ReactNode
}

/** Residents of a place by name: the field, and who was found. */
export function FindResidents({ place, before, children }: FindResidentsProps) {
  const [typed, setTyped] = useState('')
  const q = useDebounce(typed.trim(), { wait: pause })
  return (
    <>
      <WordsInput label={words.findLabel} placeholder={words.find} value={typed} onChange={setTyped} max={30} />
      {q ? <Found key={place + q} place={place} q={q}>{children}</Found> : before}
    </>
  )
}

function Found({ place, q, children }: Omit<FindResidentsProps, 'before'> & { q: string }) {
  const found = useCall('GET /timebank/persons', { query: { place, q } })
  return (
    <Loaded call={found} cards={2}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty icon="search" words={words.nobody(q)} />
        ) : (
          <>
            {children(items)}
            {items.length >= most ? <Note>{words.atMost}</Note> : null}
          </>
        )
      }
    </Loaded>
  )
}
