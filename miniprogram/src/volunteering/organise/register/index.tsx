import { useState } from 'react'
import { useAsk } from '@/api/use-ask'
import { useDraft } from '@/drafts/use-draft'
import { Field } from '@/kit/field'
import { Loaded } from '@/kit/loaded'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuestionForm } from '@/kit/question-form'
import { QuietButton } from '@/kit/quiet-button'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { pickPlace } from '@/places'
import { type Me, useMe } from '@/session/me'
import { useNear } from '@/session/near'
import { bodyOf, newOrganisation, wrongIn } from '../organisation-form'
import { organisationWords as words } from '../organisation-words'
import { AboutField, NameField, RegistrationField } from '../words-fields'

/** Asks the desk to register a volunteer organisation. */
export default function RegisterOrganisation() {
  const me = useMe()
  return (
    <Screen title={words.registerTitle}>
      <Loaded call={me} cards={2}>
        {(person) => <Registering me={person} />}
      </Loaded>
    </Screen>
  )
}

function Registering({ me }: { me: Me }) {
  const near = useNear()
  const home = homeOf(me)
  const { draft: form, change, drop } = useDraft('registerOrganisation', newOrganisation(home))
  const { ask, problem, forget } = useAsk()
  const [done, setDone] = useState<string | null>(null)
  const missing = wrongIn(form, true)
  const edit = (part: Partial<typeof form>) => {
    forget()
    change(part)
  }
  const choosePlace = async () => {
    const chosen = await pickPlace({ at: home?.code, levels: ['city', 'district', 'street', 'community', 'grid', 'building', 'courtyard', 'unit'] })
    if (chosen) edit({ place: { code: chosen.code, label: chosen.label } })
  }
  const send = async () => {
    if (!form.place) return
    const made = await ask('POST /organisations', { body: { ...bodyOf(form), place: form.place.code } })
    if (!made) return
    drop()
    setDone(made.name)
  }
  if (done) {
    return (
      <>
        <Note tone="done">{words.registered(done)}</Note>
        <MainButton onPress={goBack}>{words.back}</MainButton>
      </>
    )
  }
  const fields = (error: string | undefined) => ({ form, change: edit, wrong: (path: string) => problem?.at(path) ?? (error ? missing[path] : undefined) })
  return (
    <QuestionForm
      questions={[
        { key: 'name', missing: missing['body.name'] ?? null, body: (error) => <NameField {...fields(error)} /> },
        { key: 'about', missing: missing['body.about'] ?? null, body: (error) => <AboutField {...fields(error)} /> },
        { key: 'registration', missing: null, body: (error) => <RegistrationField {...fields(error)} /> },
        {
          key: 'place',
          missing: missing['body.place'] ?? null,
          body: (error) => (
            <Field label={words.place} hint={words.placeHint} error={fields(error).wrong('body.place')}>
              <QuietButton icon="place" block onPress={choosePlace}>
                {form.place ? near(form.place.label) : words.choosePlace}
              </QuietButton>
            </Field>
          ),
        },
      ]}
      send={{ words: words.register, busyWords: words.registering, onPress: send }}
      after={words.afterRegister}
      problem={problem}
      kept={words.kept}
    />
  )
}

/** Her community; without one the place of her post. */
function homeOf({ community, posts }: Me): { code: string; label: string } | null {
  if (community) return { code: community.code, label: community.name }
  const post = posts.find(({ place }) => place)
  return post ? { code: post.place, label: post.placeLabel } : null
}
