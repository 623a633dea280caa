import { useCall } from '@/api/use-call'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { differing, formOf, type OrganisationDetail, type OrganisationForm } from '../organisation-form'
import { organisationWords as words } from '../organisation-words'

interface ConflictProps {
  id: string
  mine: OrganisationForm
  /** Saves mine over theirs, which has this version. */
  onMine: (version: number) => unknown
  onTheirs: (theirs: OrganisationDetail) => void
}

/** Another organiser was faster: says where hers differs, and lets this one choose. Nothing is lost until she has. */
export function Conflict({ id, mine, onMine, onTheirs }: ConflictProps) {
  const newest = useCall('GET /organisations/:id', { params: { id } }, { whenShown: false })
  return (
    <>
      <Note tone="warning">{words.overtaken}</Note>
      <Loaded call={newest} cards={1}>
        {(detail) => {
          const fields = differing(mine, formOf(detail))
          return (
            <Note
              action={
                <>
                  {fields.length ? <QuietButton onPress={() => onMine(detail.version)}>{words.mine}</QuietButton> : null}
                  <QuietButton onPress={() => onTheirs(detail)}>{words.theirs}</QuietButton>
                </>
              }
            >
              {fields.length ? words.differ(fields.join('、')) : words.same}
            </Note>
          )
        }}
      </Loaded>
    </>
  )
}
