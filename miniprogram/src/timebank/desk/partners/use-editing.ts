import { useState } from 'react'
import { type Asking, useAsk } from '@/api/use-ask'
import { useDraft } from '@/drafts/use-draft'

interface Edited<F> {
  /** Tells the form, and what it is about, on this device. */
  key: string
  begin: F
  /** What is typed, with what is chosen elsewhere on the page. */
  whole?: (typed: F) => F
  /** What is not right, by the path of its field. */
  wrongIn: (form: F) => Record<string, string>
  /** Saves it over this version; null where it was refused. */
  send: (ask: Asking['ask'], form: F, version: number) => Promise<unknown>
}

/**
 * A form of the desk that is kept on the device until it is saved, and says what is wrong once that was tried. `version` of the form is what it began from: null for something
 * new; where another has become known meanwhile it is `overtaken`.
 */
export function useEditing<F extends { version: number | null }>({ key, begin, whole = (typed) => typed, wrongIn, send }: Edited<F>) {
  const { draft, change, drop, restart, found } = useDraft<F>(key, begin)
  const { ask, problem, forget } = useAsk()
  const [tried, setTried] = useState(false)
  const [resumed, setResumed] = useState(found)
  const [saved, setSaved] = useState(false)
  /** The version that the form is known to begin from. */
  const [base, setBase] = useState(begin.version)
  const form = whole(draft)
  const wrong = wrongIn(form)

  const done = () => {
    drop()
    setSaved(true)
  }
  const startOver = (from: F) => {
    restart(from)
    setBase(from.version)
    setResumed(false)
    setTried(false)
    forget()
  }
  const save = async (version = form.version ?? 0) => {
    setTried(true)
    if (Object.keys(wrong).length > 0) return
    if (await send(ask, form, version)) done()
  }
  return {
    form,
    change,
    wrongAt: (path: string) => problem?.at(path) ?? (tried ? wrong[path] : undefined),
    overtaken: begin.version !== null && (problem?.code === 'conflict' || form.version !== base),
    startOver,
    save,
    done,
    /** What the frame shows. */
    frame: { found: resumed, onStartOver: () => startOver(begin), wrong: tried ? Object.keys(wrong).length : 0, problem, onSave: () => save(), saved },
  }
}
