import { Card } from '@/kit/card'
import { Field } from '@/kit/field'
import { QuietButton } from '@/kit/quiet-button'
import { Row } from '@/kit/row'
import { WordsInput } from '@/kit/words-input'
import type { DeskPlace } from '../../desk-place'
import { deskWords } from '../../words'
import { Conflict } from '../conflict'
import { Editing } from '../editing'
import { useEditing } from '../use-editing'
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
  const { form, change, wrongAt, overtaken, startOver, save, frame } = useEditing<PartnerForm>({
    key: `partner.${id ?? 'new'}`,
    begin,
    whole: (typed) => (id === null ? { ...typed, place: chosen ?? null } : typed),
    wrongIn,
    send: (ask, told, version) => {
      const body = bodyOf(told)
      return id === null ? ask('POST /partners', { body: { ...body, place: told.place!.code } }) : ask('PUT /partners/:id', { params: { id }, body: { ...body, version, ended } })
    },
  })
  return (
    <Editing
      title={title}
      conflict={id !== null && overtaken ? <Conflict of="GET /partners/:id" id={id} differing={(theirs) => differing(form, formOf(theirs))} onMine={save} onTheirs={(theirs) => startOver(formOf(theirs))} /> : null}
      {...frame}
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
