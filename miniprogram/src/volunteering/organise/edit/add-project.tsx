import { useState } from 'react'
import { useStep } from '@/api/use-step'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
import { WordsInput } from '@/kit/words-input'
import type { OrganisationDetail } from '../organisation-form'
import { organisationWords as words } from '../organisation-words'

interface AddProjectProps {
  organisation: string
  onClose: () => void
  onDone: (after: OrganisationDetail) => void
}

/** Adds a project: its name and what it does. */
export function AddProject({ organisation, onClose, onDone }: AddProjectProps) {
  const { take, problem } = useStep('POST /organisations/:id/projects', organisation)
  const [name, setName] = useState('')
  const [about, setAbout] = useState('')
  const [tried, setTried] = useState(false)
  const lacking = (typed: string) => (tried && !typed.trim() ? words.needed : undefined)
  const add = async () => {
    setTried(true)
    if (!name.trim() || !about.trim()) return
    const after = await take({ name: name.trim(), about: about.trim() })
    if (after) onDone(after)
  }
  return (
    <Sheet
      shown
      title={words.addProject}
      onClose={onClose}
      foot={
        <>
          {problem ? <Note tone="danger">{problem.message}</Note> : null}
          <MainButton busyWords={words.adding} onPress={add}>
            {words.addIt}
          </MainButton>
        </>
      }
    >
      <Field label={words.projectName} error={problem?.at('body.name') ?? lacking(name)}>
        <WordsInput label={words.projectName} placeholder={words.projectNamePlaceholder} max={40} value={name} onChange={setName} />
      </Field>
      <Field label={words.projectAbout} error={problem?.at('body.about') ?? lacking(about)}>
        <LongWords label={words.projectAbout} max={300} value={about} onChange={setAbout} />
      </Field>
    </Sheet>
  )
}
