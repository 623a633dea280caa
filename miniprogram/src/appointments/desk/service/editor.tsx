import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDraft } from '@/drafts/use-draft'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { goBack, open } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { useAsk } from '@/api/use-ask'
import { Conflict } from './conflict'
import { bodyOf, type ServiceForm, wrongIn } from './form'
import { HowFields } from './how-fields'
import { PapersField } from './papers-field'
import { WhatFields } from './what-fields'
import { editWords as words } from './words'
import './editor.scss'

interface EditorProps {
  title: string
  /** Null for a new one. */
  id: string | null
  begin: ServiceForm
  /** Below which places are offered and professionals looked for, by code. */
  within: string | undefined
}

/** All fields of a service. What is typed stays on the device until it is saved. */
export function Editor({ title, id, begin, within }: EditorProps) {
  const { draft: form, change, drop, restart, found } = useDraft(`service.${id ?? 'new'}`, begin)
  const { ask, problem, forget } = useAsk()
  const [tried, setTried] = useState(false)
  const [resumed, setResumed] = useState(found)
  const [saved, setSaved] = useState<string | null>(null)
  /** The version that the form is known to begin from. */
  const [base, setBase] = useState(begin.version)
  const wrong = wrongIn(form)
  const overtaken = problem?.code === 'appointments.changed' || (id !== null && form.version !== base)

  const startOver = (from: ServiceForm) => {
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
    const after = id === null ? await ask('POST /services', { body: { ...body, place: form.place?.code ?? '' } }) : await ask('PUT /services/:id', { params: { id }, body: { ...body, version } })
    if (!after) return
    drop()
    setSaved(after.id)
  }
  const wrongAt = (path: string) => problem?.at(path) ?? (tried ? wrong[path] : undefined)
  const count = tried ? Object.keys(wrong).length : 0

  if (saved) {
    return (
      <Screen title={title} foot={<MainButton icon="clock" onPress={() => open('timetable', { id: saved })}>{words.toTimetable}</MainButton>}>
        <Note tone="done">{id === null ? words.created : words.saved}</Note>
        <QuietButton block onPress={goBack}>{words.back}</QuietButton>
      </Screen>
    )
  }
  const fields = { form, change, wrong: wrongAt }
  return (
    <Screen
      title={title}
      wide
      foot={
        <>
          {count ? <Note tone="danger">{words.wrong(count)}</Note> : problem && !overtaken ? <Note tone="danger">{problem.passing && problem.code !== 'offline' ? `${problem.message}${words.kept}` : problem.message}</Note> : null}
          {overtaken && id !== null ? <Conflict id={id} mine={form} onMine={save} onTheirs={startOver} /> : <MainButton busyWords={words.saving} onPress={() => save()}>{id === null ? words.create : words.save}</MainButton>}
        </>
      }
    >
      {resumed ? <Note action={<QuietButton onPress={() => startOver(begin)}>{words.startOver}</QuietButton>}>{words.found}</Note> : null}
      <View className="editor editor--wide">
        <View className="editor">
          <WhatFields {...fields} within={within} />
          <PapersField {...fields} />
        </View>
        <View className="editor">
          <HowFields {...fields} place={form.place?.code ?? within} />
        </View>
      </View>
    </Screen>
  )
}
