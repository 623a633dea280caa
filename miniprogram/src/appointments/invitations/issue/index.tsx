import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { categoryOf } from '@shared/issues/categories'
import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { CategoryPicker } from '@/issues'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import { Note } from '@/kit/note'
import { QuestionForm } from '@/kit/question-form'
import { QuietButton } from '@/kit/quiet-button'
import { goBack, pages } from '@/kit/routes'
import type { Refused } from '@/kit/step-page'
import { SwitchRow } from '@/kit/switch-row'
import { pickPlace } from '@/places'
import { useNear } from '@/session/near'
import { InvitationStep } from '../invitation-step'
import type { Invitation } from '../standing'
import { issueWords, stepWords } from '../words'
import '../../lines.scss'

const levels = ['community', 'grid', 'building', 'courtyard', 'unit', 'household'] as const

interface Draft {
  category: string | null
  text: string
  place: { code: string; label: string } | null
  private: boolean
}

/** Opens an issue for the resident from what was said at the meeting. */
export default function RaiseFromInvite() {
  return (
    <InvitationStep step="raiseIssue" title={issueWords.title}>
      {(invitation, refused) => <Form invitation={invitation} refused={refused} />}
    </InvitationStep>
  )
}

function Form({ invitation, refused }: { invitation: Invitation; refused: Refused }) {
  const near = useNear()
  const { draft, change, drop } = useDraft<Draft>(`raiseFromInvite.${invitation.id}`, { category: null, text: '', place: null, private: true })
  const text = draft.text.trim()
  const { take, problem } = useStep('POST /invitations/:id/issue', invitation.id, (refusal) => refused(refusal, text))
  const category = (draft.category && categoryOf(draft.category)) || null
  const choosePlace = async () => {
    const picked = await pickPlace({ levels })
    if (picked) change({ place: { code: picked.code, label: picked.label } })
  }
  const send = async () => {
    if (!category) return
    const after = await take({ category: category.key, text, private: draft.private || category.alwaysPrivate === true, ...(draft.place ? { place: draft.place.code } : {}) })
    if (!after) return
    drop()
    await (after.issue ? Taro.redirectTo({ url: `${pages.issue}?id=${after.issue}` }) : goBack())
  }
  return (
    <QuestionForm
      lead={<Note tone="pine">{issueWords.lead(invitation.resident.name)}</Note>}
      questions={[
        {
          key: 'category',
          missing: category ? null : issueWords.categoryNeeded,
          body: (error) => (
            <Field label={issueWords.category} error={error ?? problem?.at('body.category')}>
              <CategoryPicker value={category} onChange={(chosen) => change({ category: chosen?.key ?? null })} />
            </Field>
          ),
        },
        {
          key: 'text',
          missing: text ? null : issueWords.textNeeded,
          body: (error) => (
            <Field label={issueWords.text} error={error ?? problem?.at('body.text')}>
              <LongWords label={issueWords.text} max={5000} value={draft.text} onChange={(words) => change({ text: words })} />
            </Field>
          ),
        },
        {
          key: 'where',
          missing: null,
          body: () => (
            <View className="stack">
              <Field label={issueWords.where} hint={issueWords.whereHint} optional error={problem?.at('body.place')}>
                {draft.place ? <View>{near(draft.place.label)}</View> : null}
                <QuietButton icon="building" block onPress={choosePlace}>
                  {issueWords.choosePlace}
                </QuietButton>
              </Field>
              {category?.alwaysPrivate ? null : <SwitchRow icon="lock" title={issueWords.private} note={issueWords.privateNote} on={draft.private} onChange={(only) => change({ private: only })} />}
            </View>
          ),
        },
      ]}
      send={{ words: issueWords.send, busyWords: issueWords.sending, onPress: send }}
      problem={problem}
      kept={stepWords.kept}
    />
  )
}
