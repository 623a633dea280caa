import { useCall } from '@/api/use-call'
import type { Input } from '@shared/api'
import { Card } from '@/kit/card'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import type { Result } from '@shared/api'
import { editingWords as words } from './words'

type Key = 'GET /partners/:id' | 'GET /offers/:id'

interface ConflictProps<K extends Key> {
  /** What answers how it stands now. */
  of: K
  id: string
  /** What theirs has otherwise than mine, as people call it. */
  differing: (theirs: Result<K>) => readonly string[]
  /** Saves mine over theirs, which has this version. */
  onMine: (version: number) => unknown
  onTheirs: (theirs: Result<K>) => void
}

/** Somebody else was faster: says where theirs differs, and lets the desk choose. Nothing is lost until it has. */
export function Conflict<K extends Key>({ of, id, differing, onMine, onTheirs }: ConflictProps<K>) {
  const newest = useCall(of, { params: { id } } as Input<K>, { whenShown: false })
  return (
    <Card tone="warning">
      <Note tone="warning">{words.conflict}</Note>
      <Loaded call={newest} cards={1}>
        {(theirs) => {
          const fields = differing(theirs)
          return (
            <Note
              action={
                <>
                  <QuietButton onPress={() => onMine(theirs.version)}>{words.mine}</QuietButton>
                  <QuietButton onPress={() => onTheirs(theirs)}>{words.theirs}</QuietButton>
                </>
              }
            >
              {fields.length ? words.differ(fields.join('、')) : words.same}
            </Note>
          )
        }}
      </Loaded>
    </Card>
  )
}
