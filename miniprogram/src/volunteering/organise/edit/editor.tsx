import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '@/api/use-ask'
import { useDraft } from '@/drafts/use-draft'
import { Card } from '@/kit/card'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { bodyOf, formOf, type OrganisationDetail, type OrganisationForm, wrongIn } from '../organisation-form'
import { organisationWords as words } from '../organisation-words'
import { AboutField, NameField, RegistrationField } from '../words-fields'
import { Conflict } from './conflict'
import { OrganisersField } from './organisers-field'
import { Projects } from './projects'
import '../../volunteering.scss'

interface EditorProps {
  organisation: OrganisationDetail
  onChanged: (after: OrganisationDetail) => void
}

/** Words, organisers and projects of an organisation. What is typed stays on the device until it is saved. */
export function Editor({ organisation, onChanged }: EditorProps) {
  const { id, state, answer } = organisation
  const begin = formOf(organisation)
  const { draft: form, change, drop, restart, found } = useDraft(`organisation.${id}`, begin)
  const { ask, problem, forget } = useAsk()
  const [resumed, setResumed] = useState(found)
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState<string | null>(null)
  const missing = wrongIn(form, false)
  const overtaken = problem?.code === 'conflict' || form.version !== organisation.version
  const again = state === 'refused'

  const edit = (part: Partial<OrganisationForm>) => {
    if (!overtaken) forget()
    change(part)
  }
  const startOver = (from: OrganisationForm) => {
    restart(from)
    setResumed(false)
    setTried(false)
    forget()
  }
  const save = async (version = form.version) => {
    setTried(true)
    if (Object.keys(missing).length > 0) return
    const after = await ask('PUT /organisations/:id', { params: { id }, body: { ...bodyOf(form), organisers: form.organisers.map((one) => one.id), version } })
    if (!after) return
    drop()
    setSaved(again ? words.savedAgain : words.saved)
  }
  // A project of one's own is no change by somebody else.
  const projectsChanged = (after: OrganisationDetail) => {
    if (after.version === form.version + 1) change({ version: after.version })
    onChanged(after)
  }
  if (saved) {
    return (
      <Screen title={words.editTitle} foot={<MainButton onPress={goBack}>{words.back}</MainButton>}>
        <Note tone="done">{saved}</Note>
      </Screen>
    )
  }
  const fields = { form, change: edit, wrong: (path: string) => problem?.at(path) ?? (tried ? missing[path] : undefined) }
  return (
    <Screen
      title={words.editTitle}
      foot={
        <>
          {tried && Object.keys(missing).length > 0 ? <Note tone="danger">{words.wrong}</Note> : null}
          {problem && !overtaken ? <Note tone="danger">{problem.passing && problem.code !== 'offline' ? `${problem.message}${words.kept}` : problem.message}</Note> : null}
          {overtaken ? (
            <Conflict
              id={id}
              mine={form}
              onMine={save}
              onTheirs={(theirs) => {
                startOver(formOf(theirs))
                onChanged(theirs)
              }}
            />
          ) : (
            <MainButton busyWords={words.saving} onPress={() => save()}>
              {again ? words.saveAgain : words.save}
            </MainButton>
          )}
        </>
      }
    >
      {again ? <Note tone="danger">{words.refused(answer)}</Note> : null}
      {resumed ? <Note action={<QuietButton onPress={() => startOver(begin)}>{words.startOver}</QuietButton>}>{words.found}</Note> : null}
      <Card>
        <View className="serving__stack">
          <NameField {...fields} />
          <AboutField {...fields} />
          <RegistrationField {...fields} />
        </View>
      </Card>
      <Card>
        <OrganisersField {...fields} />
      </Card>
      <Projects organisation={organisation} onChanged={projectsChanged} />
    </Screen>
  )
}
