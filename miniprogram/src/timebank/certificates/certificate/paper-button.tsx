import { useState } from 'react'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { type Kept, savePaper } from './save-paper'
import type { Certificate } from './standing'
import { certificateWords as words } from './words'

interface PaperButtonProps {
  certificate: Certificate
  /** Asks the server again; it renews a sign-in that ran out, which a download by itself cannot. */
  refresh: () => Promise<void>
}

/** Fetches the paper, and says where it is now. */
export function PaperButton({ certificate, refresh }: PaperButtonProps) {
  const [kept, setKept] = useState<Kept | 'failed' | null>(null)
  const save = async () => {
    setKept(null)
    await refresh()
    await savePaper(certificate).then(setKept, () => setKept('failed'))
  }
  return (
    <>
      {kept ? <Note tone={kept === 'failed' ? 'danger' : 'done'}>{kept === 'failed' ? words.notSaved : words[kept]}</Note> : null}
      <MainButton icon="certificate" onPress={save} busyWords={words.saving}>
        {words.save}
      </MainButton>
    </>
  )
}
