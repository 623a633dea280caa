import { useState } from 'react'
import { useAsk } from '@/api/use-ask'
import { useDraft } from '@/drafts/use-draft'
import { Note } from '@/kit/note'
import { Conflict } from '../conflict'
import { Editing } from '../editing'
import { EndOffer } from './end-offer'
import { bodyOf, differing, emptyOffer, formOf, type Offer, type OfferForm, wrongIn } from './form'
import { OfferFields } from './offer-fields'
import { editOfferWords as words } from './words'

interface EditorProps {
  title: string
  partner: string
  /** Null for a new one. */
  offer: Offer | null
  /** It was changed meanwhile: asks for it again. */
  onNewer: () => unknown
}

/** All about an offer, on one page. What is typed stays on the device until it is saved. */
export function OfferEditor({ title, partner, offer, onNewer }: EditorProps) {
  const [begin] = useState(() => (offer ? formOf(offer) : emptyOffer))
  const { draft: form, change, drop, restart, found } = useDraft<OfferForm>(`offer.${offer?.id ?? `new.${partner}`}`, begin)
  const { ask, problem, forget } = useAsk()
  const [tried, setTried] = useState(false)
  const [resumed, setResumed] = useState(found)
  const [saved, setSaved] = useState(false)
  /** The version that the form is known to begin from. */
  const [base, setBase] = useState(begin.version)
  const wrong = wrongIn(form)
  const overtaken = offer !== null && (problem?.code === 'conflict' || form.version !== base)
  const wrongAt = (path: string) => problem?.at(path) ?? (tried ? wrong[path] : undefined)

  const startOver = (from: OfferForm) => {
    restart(from)
    setBase(from.version)
    setResumed(false)
    setTried(false)
    forget()
  }
  const save = async (version = form.version ?? 0) => {
    setTried(true)
    if (Object.keys(wrong).length > 0) return
    const body = bodyOf(form)
    const after =
      offer === null
        ? await ask('POST /partners/:id/offers', { params: { id: partner }, body })
        : await ask('PUT /offers/:id', { params: { id: offer.id }, body: { ...body, version, ended: offer.state === 'ended' } })
    if (!after) return
    drop()
    setSaved(true)
  }
  return (
    <Editing
      title={title}
      found={resumed}
      onStartOver={() => startOver(begin)}
      wrong={tried ? Object.keys(wrong).length : 0}
      problem={problem}
      conflict={
        overtaken ? <Conflict of="GET /offers/:id" id={offer.id} differing={(theirs) => differing(form, formOf(theirs))} onMine={save} onTheirs={(theirs) => startOver(formOf(theirs))} /> : null
      }
      onSave={() => save()}
      saved={saved}
    >
      {offer?.state === 'ended' ? <Note tone="warning">{words.ended}</Note> : null}
      <OfferFields form={form} change={change} wrong={wrongAt} />
      {offer ? (
        <EndOffer
          offer={offer}
          onConflict={onNewer}
          onDone={() => {
            drop()
            setSaved(true)
          }}
        />
      ) : null}
    </Editing>
  )
}
