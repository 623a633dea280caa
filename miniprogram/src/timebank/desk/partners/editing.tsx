import type { PropsWithChildren, ReactNode } from 'react'
import type { ApiProblem } from '@/api/problem'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { editingWords as words } from './words'

interface EditingProps {
  title: string
  /** Something typed at an earlier time stands in the form; begins anew. */
  found: boolean
  onStartOver: () => void
  /** How many fields are not right; 0 until it was tried. */
  wrong: number
  problem: ApiProblem | null
  /** Stands in place of the button where somebody else was faster. */
  conflict: ReactNode | null
  onSave: () => unknown
  saved: boolean
}

/** The frame of a form of the desk: what was found, what is wrong, the button, and that it is saved. */
export function Editing({ title, found, onStartOver, wrong, problem, conflict, onSave, saved, children }: PropsWithChildren<EditingProps>) {
  if (saved) {
    return (
      <Screen title={title} foot={<MainButton onPress={goBack}>{words.back}</MainButton>}>
        <Note tone="done">{words.saved}</Note>
      </Screen>
    )
  }
  const failed = problem && problem.code !== 'conflict' ? (problem.passing && problem.code !== 'offline' ? `${problem.message}${words.kept}` : problem.message) : null
  return (
    <Screen
      title={title}
      foot={
        <>
          {wrong ? <Note tone="danger">{words.wrong(wrong)}</Note> : failed ? <Note tone="danger">{failed}</Note> : null}
          {conflict ?? <MainButton busyWords={words.saving} onPress={onSave}>{words.save}</MainButton>}
        </>
      }
    >
      {found ? <Note action={<QuietButton onPress={onStartOver}>{words.startOver}</QuietButton>}>{words.found}</Note> : null}
      {children}
    </Screen>
  )
}
