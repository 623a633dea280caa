import { useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { differing, formOf, type ServiceForm } from './form'
import { editWords as words } from './words'

interface ConflictProps {
  id: string
  mine: ServiceForm
  /** Saves mine over theirs, which has this version. */
  onMine: (version: number) => unknown
  onTheirs: (theirs: ServiceForm) => void
}

/** Somebody else was faster: says where theirs differs, and lets the desk choose. Nothing is lost until it has. */
export function Conflict({ id, mine, onMine, onTheirs }: ConflictProps) {
  const newest = useCall('GET /services/:id', { params: { id } }, { whenShown: false })
  return (
    <Card tone="warning">
      <Note tone="warning">{words.conflict}</Note>
      <Loaded call={newest} cards={1}>
        {(theirs) => {
          const fields = differing(mine, formOf(theirs))
          return (
            <Note tone="plain" action={
              <>
                <QuietButton onPress={() => onMine(theirs.version)}>{words.mine}</QuietButton>
                <QuietButton onPress={() => onTheirs(formOf(theirs))}>{words.theirs}</QuietButton>
              </>
            }>
              {fields.length ? words.differ(fields.join('、')) : words.same}
            </Note>
          )
        }}
      </Loaded>
    </Card>
  )
}
