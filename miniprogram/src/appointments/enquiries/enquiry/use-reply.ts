import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { useStep } from '@/api/use-step'
import { forgetFiles, idsOf, missingPhotos, noFiles } from '@/drafts/ready-photos'
import { useDraft } from '@/drafts/use-draft'
import { type Enclosures, useEnclosures } from '@/drafts/use-enclosures'
import type { EnquiryDetail } from '../standing'
import { threadWords } from '../words'

export interface Replying extends Pick<Enclosures, 'photos' | 'setPhotos'> {
  text: string
  setText: (text: string) => void
  /** Whether the reply is being written. */
  writing: boolean
  setWriting: (writing: boolean) => void
  /** What is missing, in words, once somebody tried to send without it. */
  missing: string | null
  problem: ApiProblem | null
  /** Whether the last thing done here was to send. */
  sent: boolean
  send: () => Promise<void>
}

/** A reply in the making, kept until it is sent. `onSent` gets the thread with it; `onRefused` hears that something has changed. */
export function useReply(enquiry: EnquiryDetail, onSent: (after: EnquiryDetail) => void, onRefused: () => void): Replying {
  const { draft, change, drop, found } = useDraft(`replyEnquiry.${enquiry.id}`, { text: '', files: noFiles })
  const { photos, setPhotos, clear } = useEnclosures(draft.files, (files) => change({ files }))
  const [writing, setWriting] = useState((found && draft.text.trim() !== '') || (enquiry.professional.me && enquiry.state === 'asked'))
  const [missing, setMissing] = useState<string | null>(null)
  const [sent, setSent] = useState(false)
  const { take, problem } = useStep('POST /enquiries/:id/replies', enquiry.id, (refusal) => {
    if (!refusal.passing) onRefused()
  })
  const text = draft.text.trim()
  const send = async () => {
    const lack = text || photos.length ? missingPhotos(photos) : threadWords.replyNeeded
    setMissing(lack)
    if (lack) return
    const after = await take({ text, photos: idsOf(photos) })
    if (!after) return
    forgetFiles(draft.files)
    change({ text: '' })
    clear()
    drop()
    setWriting(false)
    setSent(true)
    onSent(after)
  }
  const setText = (typed: string) => {
    setMissing(null)
    setSent(false)
    change({ text: typed })
  }
  return { text: draft.text, setText, photos, setPhotos, writing, setWriting, missing, problem, sent, send }
}
