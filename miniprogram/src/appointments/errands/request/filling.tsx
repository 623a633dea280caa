import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { sendPhoto } from '@/api/send-file'
import { forgetFiles, idsOf, missingPhotos, noFiles } from '@/drafts/ready-photos'
import { useDraft } from '@/drafts/use-draft'
import { type KeptFiles, useEnclosures } from '@/drafts/use-enclosures'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import { Note } from '@/kit/note'
import { PhotoPicker } from '@/kit/photo-picker'
import { QuestionForm } from '@/kit/question-form'
import { QuietButton } from '@/kit/quiet-button'
import { pages } from '@/kit/routes'
import { useMe } from '@/session/me'
import { useElder } from '@/theme/elder'
import { useAsk } from '@/api/use-ask'
import { WindowField } from '@/kit/window-field'
import { requestWords } from '../words'
import { Check } from './check'
import { bodyOf, commonOf, emptyForm, type Household, isTouched, missingOf, type RequestForm } from './form'
import { useDoorServices } from './use-door-services'
import { useRunner } from './use-runner'
import { WhatField } from './what-field'
import { WhoField, whoOptions } from './who-field'

/** The longest text the form takes: the server takes 1000 characters, the name of the errand stands before it. */
const longest = 980

interface FillingProps {
  doors: readonly Household[]
  givers: readonly { id: string; name: string }[]
  /** The post's place, by code ('' for all), for whoever may ask for a resident; null for others. */
  within: string | null
  /** The service the page was opened with, by id; '' for none. */
  service: string
}

/** The form itself: for whom, what, a photo or a few words, when somebody is at home. */
export function Filling({ doors, givers, within, service }: FillingProps) {
  const { elder } = useElder()
  const me = useMe()
  const now = new Date()
  const { draft, change, drop, found } = useDraft<RequestForm & { files: KeptFiles }>('requestErrand', { ...emptyForm, files: noFiles })
  const { photos, setPhotos, clear: clearPhotos } = useEnclosures(draft.files, (files) => change({ files }))
  const [resumed, setResumed] = useState(found && isTouched(draft))
  const { ask, problem } = useAsk()
  const services = useDoorServices(service)
  const options = whoOptions({ doors, givers, within })
  // Who gave consent may have taken it back since the draft was written.
  const form: RequestForm = options.some(({ value }) => value === draft.who) ? draft : { ...draft, who: options[0]?.value ?? 'me' }
  const runner = useRunner(form)
  const missing = missingOf(form, photos.length, now)

  useEffect(() => {
    if (service) change({ what: service })
  }, [service, change])

  const clear = () => {
    setResumed(false)
    change(emptyForm)
    clearPhotos()
    drop()
  }
  const send = async () => {
    const errand = await ask('POST /errands', { body: bodyOf(form, idsOf(photos), new Date()) })
    if (!errand) return
    forgetFiles(draft.files)
    clear()
    void me.refresh()
    await Taro.redirectTo({ url: `${pages.errand}?id=${errand.id}&sent=1` })
  }
  const chosen = commonOf(form.what)
  return (
    <>
      {resumed ? <Note action={<QuietButton onPress={clear}>{requestWords.startOver}</QuietButton>}>{requestWords.draft}</Note> : null}
      <QuestionForm
        questions={[
          ...(options.length > 1 || form.who === 'resident' || doors.length > 1
            ? [
                {
                  key: 'who',
                  missing: missing.who ?? null,
                  body: (error: string | undefined) => (
                    <WhoField form={form} change={change} doors={doors} givers={givers} within={within} error={error ?? problem?.at('body.for') ?? problem?.at('body.for.phone') ?? problem?.at('body.place')} />
                  ),
                },
              ]
            : []),
          {
            key: 'what',
            missing: missing.what ?? null,
            body: (error) => <WhatField value={form.what} onChange={(what) => change({ what })} services={services} error={error ?? problem?.at('body.service')} />,
          },
          {
            key: 'tell',
            missing: missing.tell ?? missingPhotos(photos),
            body: (error) => (
              <Field label={requestWords.tell} hint={requestWords.tellHint} optional={form.what !== 'other'} error={error ?? problem?.at('body.text') ?? problem?.at('body.photos')}>
                <PhotoPicker photos={photos} onChange={setPhotos} send={sendPhoto} />
                <LongWords label={requestWords.text} value={form.text} onChange={(text) => change({ text })} placeholder={chosen?.example ?? requestWords.text} max={longest} />
              </Field>
            ),
          },
          {
            key: 'when',
            missing: missing.when ?? null,
            body: (error) => (
              <WindowField
                label={form.who === 'me' ? requestWords.when : requestWords.whenFor}
                hint={requestWords.whenHint}
                value={form}
                onChange={change}
                now={now}
                error={error ?? problem?.at('body.window') ?? problem?.at('body.window.from') ?? problem?.at('body.window.until')}
              />
            ),
          },
          ...(elder
            ? [{ key: 'check', missing: null, body: () => <Check form={form} photos={photos.length} doors={doors} givers={givers} services={services.items} problem={problem} now={now} /> }]
            : []),
        ]}
        send={{ words: requestWords.send, busyWords: requestWords.sending, onPress: send }}
        after={requestWords.after(runner)}
        problem={problem}
        kept={requestWords.kept}
      />
    </>
  )
}
