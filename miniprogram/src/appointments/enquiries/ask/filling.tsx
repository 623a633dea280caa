import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Result } from '@shared/api'
import { speakDuration } from '@shared/time/speak'
import { sendPhoto } from '@/api/send-file'
import { useCall } from '@/api/use-call'
import { forgetFiles, idsOf, missingPhotos, noFiles } from '@/drafts/ready-photos'
import { useDraft } from '@/drafts/use-draft'
import { useEnclosures } from '@/drafts/use-enclosures'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import { Note } from '@/kit/note'
import { PhotoPicker } from '@/kit/photo-picker'
import { QuestionForm } from '@/kit/question-form'
import { QuietButton } from '@/kit/quiet-button'
import { pages } from '@/kit/routes'
import { useAsk } from '@/api/use-ask'
import { sayProfessional } from '../standing'
import { askWords } from '../words'

type Service = Pick<Result<'GET /services'>['items'][number], 'id' | 'name' | 'summary' | 'provider'>

/** The longest question that the server takes, in characters. */
const longest = 3000

interface FillingProps {
  /** Those that can be asked in writing; one at least. */
  services: readonly Service[]
  /** The one the page was opened with, by id; '' for none. */
  chosen: string
}

/** The form itself: whom, then photos and words. */
export function Filling({ services, chosen }: FillingProps) {
  const { draft, change, drop, found } = useDraft('askEnquiry', { service: null as string | null, text: '', files: noFiles })
  const { photos, setPhotos, clear: clearPhotos } = useEnclosures(draft.files, (files) => change({ files }))
  const [resumed, setResumed] = useState(found && draft.text.trim() !== '')
  const { ask, problem } = useAsk()
  // Where there is one only, it is that one.
  const service = services.find(({ id }) => id === draft.service) ?? (services.length === 1 ? services[0] : undefined)
  const detail = useCall('GET /services/:id', { params: { id: service?.id ?? '' } }, { ready: service !== undefined, whenShown: false })
  const within = detail.data && detail.data.id === service?.id ? askWords.after(speakDuration(detail.data.answerWithin)) : askWords.afterUnknown

  useEffect(() => {
    if (chosen) change({ service: chosen })
  }, [chosen, change])

  const clear = () => {
    setResumed(false)
    change({ service: null, text: '' })
    clearPhotos()
    drop()
  }
  const text = draft.text.trim()
  const send = async () => {
    if (!service) return
    const enquiry = await ask('POST /enquiries', { body: { service: service.id, text, photos: idsOf(photos) } })
    if (!enquiry) return
    forgetFiles(draft.files)
    clear()
    await Taro.redirectTo({ url: `${pages.enquiry}?id=${enquiry.id}&sent=1` })
  }
  return (
    <>
      {resumed ? <Note action={<QuietButton onPress={clear}>{askWords.startOver}</QuietButton>}>{askWords.draft}</Note> : null}
      <QuestionForm
        questions={[
          {
            key: 'who',
            missing: service ? null : askWords.whoNeeded,
            body: (error) => (
              <Field label={askWords.who} error={error ?? problem?.at('body.service')}>
                <Choice
                  label={askWords.who}
                  options={services.map(({ id, name, provider }) => ({ value: id, label: name, hint: sayProfessional(provider) }))}
                  value={service?.id ?? null}
                  onChange={(id) => change({ service: id })}
                />
              </Field>
            ),
          },
          {
            key: 'tell',
            missing: text || photos.length ? missingPhotos(photos) : askWords.tellNeeded,
            body: (error) => (
              <Field label={askWords.tell} hint={askWords.tellHint} error={error ?? problem?.at('body.text') ?? problem?.at('body.photos')}>
                <PhotoPicker photos={photos} onChange={setPhotos} send={sendPhoto} />
                <LongWords label={askWords.text} value={draft.text} onChange={(words) => change({ text: words })} placeholder={askWords.placeholder} max={longest} />
                {service ? <Note icon="lock">{service.provider.name ? askWords.private(sayProfessional(service.provider)) : askWords.privateDesk(service.provider.title)}</Note> : null}
              </Field>
            ),
          },
        ]}
        send={{ words: askWords.send, busyWords: askWords.sending, onPress: send }}
        after={within}
        problem={problem}
        kept={askWords.kept}
      />
    </>
  )
}
