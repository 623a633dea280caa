import { useState } from 'react'
import { Note } from '@/kit/note'
import { Conflict } from '../conflict'
import { Editing } from '../editing'
import { useEditing } from '../use-editing'
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
  const { form, change, wrongAt, overtaken, startOver, save, done, frame } = useEditing<OfferForm>({
    key: `offer.${offer?.id ?? `new.${partner}`}`,
    begin,
    wrongIn,
    send: (ask, told, version) =>
      offer === null
        ? ask('POST /partners/:id/offers', { params: { id: partner }, body: bodyOf(told) })
        : ask('PUT /offers/:id', { params: { id: offer.id }, body: { ...bodyOf(told), version, ended: offer.state === 'ended' } }),
  })
  return (
    <Editing
      title={title}
      conflict={
        offer && overtaken ? <Conflict of="GET /offers/:id" id={offer.id} differing={(theirs) => differing(form, formOf(theirs))} onMine={save} onTheirs={(theirs) => startOver(formOf(theirs))} /> : null
      }
      {...frame}
    >
      {offer?.state === 'ended' ? <Note tone="warning">{words.ended}</Note> : null}
      <OfferFields form={form} change={change} wrong={wrongAt} />
      {offer ? <EndOffer offer={offer} onConflict={onNewer} onDone={done} /> : null}
    </Editing>
  )
}
