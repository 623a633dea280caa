import { useAsk } from '@/api/use-ask'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
import type { OrganisationDetail } from '../organisation-form'
import { organisationWords as words } from '../organisation-words'

interface EndProjectProps {
  organisation: string
  project: { id: string; name: string }
  onClose: () => void
  onDone: (after: OrganisationDetail) => void
}

/** Ends a project; asks once more, for it cannot be opened again. */
export function EndProject({ organisation, project, onClose, onDone }: EndProjectProps) {
  const { ask, problem } = useAsk()
  const end = async () => {
    const after = await ask('POST /organisations/:id/projects/:project/end', { params: { id: organisation, project: project.id } })
    if (after) onDone(after)
  }
  return (
    <Sheet
      shown
      title={words.endTitle(project.name)}
      onClose={onClose}
      foot={
        <>
          {problem ? <Note tone="danger">{problem.message}</Note> : null}
          <MainButton tone="danger" busyWords={words.ending} onPress={end}>
            {words.endIt}
          </MainButton>
        </>
      }
    >
      <Note tone="warning">{words.endConsequence}</Note>
    </Sheet>
  )
}
