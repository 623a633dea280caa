import { useState } from 'react'
import { useAsk } from '@/api/use-ask'
import { useDraft } from '@/drafts/use-draft'
import { Card } from '@/kit/card'
import { Field } from '@/kit/field'
import { QuietButton } from '@/kit/quiet-button'
import { Row } from '@/kit/row'
import { WordsInput } from '@/kit/words-input'
import type { DeskPlace } from '../../desk-place'
import { deskWords } from '../../words'
import { Conflict } from '../conflict'
import { Editing } from '../editing'
import { bodyOf, differing, formOf, type PartnerForm, wrongIn } from './form'
import { StaffField } from './staff-field'
import { editPartnerWords as words } from './words'

interface EditorProps {
  title: string
  /** Null for a new one. */
  id: string | null
  begin: PartnerForm
  /** It does not take part any more; saving leaves it so. */
  ended?: boolean
  /** Where its staff is looked for. */
  staffAt?: string
  /** Where a new one belongs, and the way to another place. */
  chosen?: DeskPlace | null
  choose?: () => Promise<void>
}

/** All about a partner, on one page. What is typed stays on the device until it is saved. */
export function PartnerEditor({ title, id, begin, ended = false, staffAt, chosen, choose }: EditorProps) {
  const { draft, change, drop, restart, found } = useDraft<PartnerForm>(`partner.${id ?? 'new'}`, begin)
  const { ask, problem, forget } = useAsk()
  const [tried, setTried] = useState(false)
  const [resumed, setResumed] = useState(found)
  const [saved, setSaved] = useState(false)
  /** The version that the form is known to begin from. */
  const [base, setBase] = useState(begin.version)
  const form: PartnerForm = id === null ? { ...draft, place: chosen ?? null } : draft
  const wrong = wrongIn(form)
  const overtaken = id !== null && (problem?.code === 'conflict' || form.version !== base)
  const wrongAt = (path: string) => problem?.at(path) ?? (tried ? wrong[path] : undefined)

  const startOver = (from: PartnerForm) => {
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
    const after = id === null ? await ask('POST /partners', { body: { ...body, place: form.place!.code } }) : await ask('PUT /partners/:id', { params: { id }, body: { ...body, version, ended } })
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
      conflict={overtaken ? <Conflict of="GET /partners/:id" id={id} differing={(theirs) => differing(form, formOf(theirs))} onMine={save} onTheirs={(theirs) => startOver(formOf(theirs))} /> : null}
      onSave={() => save()}
      saved={saved}
    >
      <Card>
        {id === null ? (
          <Field label={words.place} hint={words.placeHint} error={wrongAt('body.place')}>
            {choose ? (
              <QuietButton block icon="place" onPress={choose}>
                {chosen?.label ?? deskWords.pick}
              </QuietButton>
            ) : (
              <Row icon="place" title={chosen?.label ?? ''} />
            )}
          </Field>
        ) : null}
        <Field label={words.name} error={wrongAt('body.name')}>
          <WordsInput label={words.name} placeholder={words.namePlaceholder} max={40} value={form.name} onChange={(name) => change({ name })} />
        </Field>
        <Field label={words.where} error={wrongAt('body.where')}>
          <WordsInput label={words.where} placeholder={words.wherePlaceholder} max={100} value={form.where} onChange={(where) => change({ where })} />
        </Field>
        <Field label={words.phone} error={wrongAt('body.phone')} optional>
          <WordsInput label={words.phone} max={20} value={form.phone} onChange={(phone) => change({ phone })} />
        </Field>
      </Card>
      <StaffField staff={form.staff} place={staffAt ?? chosen?.code} onChange={(staff) => change({ staff })} wrong={wrongAt} />
    </Editing>
  )
}
