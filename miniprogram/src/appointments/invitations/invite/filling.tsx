import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useDraft } from '@/drafts/use-draft'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import { Note } from '@/kit/note'
import { QuestionForm } from '@/kit/question-form'
import { pages } from '@/kit/routes'
import { WordsInput } from '@/kit/words-input'
import { useAsk } from '@/api/use-ask'
import { meetingQuestions } from '../meeting-questions'
import { inviteWords as words } from '../words'
import { emptyInvite, inviteBody, type InviteForm, missingHost } from './form'
import { ResidentSearch } from './resident-search'
import '../../lines.scss'

interface FillingProps {
  /** The place whose residents can be invited, by code. */
  place: string
  /** The issue whose reporter is invited, by id; '' where somebody is searched for. */
  issue: string
}

/** The form itself: whom, when and where, why, and who receives her. */
export function Filling({ place, issue }: FillingProps) {
  const now = new Date()
  const { draft: form, change, drop } = useDraft<InviteForm>(issue ? `invite.${issue}` : 'invite', emptyInvite)
  const { ask, problem } = useAsk()
  const send = async () => {
    const invitation = await ask('POST /invitations', { body: inviteBody(form, issue) })
    if (!invitation) return
    drop()
    await Taro.redirectTo({ url: `${pages.invitation}?id=${invitation.id}&sent=1` })
  }
  return (
    <QuestionForm
      lead={issue ? <Note tone="pine">{problem?.at('body.resident.issue') ?? words.aboutIssue}</Note> : null}
      questions={[
        ...(issue
          ? []
          : [
              {
                key: 'who',
                missing: form.resident ? null : words.whoNeeded,
                body: (error: string | undefined) => <ResidentSearch place={place} value={form.resident} onChange={(resident) => change({ resident })} error={error ?? problem?.at('body.resident.person')} />,
              },
            ]),
        ...meetingQuestions(form, change, now, problem),
        {
          key: 'why',
          missing: form.why.trim() ? null : words.whyNeeded,
          body: (error) => (
            <Field label={words.why} error={error ?? problem?.at('body.why')}>
              <LongWords label={words.why} max={300} placeholder={words.whyPlaceholder} value={form.why} onChange={(why) => change({ why })} />
            </Field>
          ),
        },
        {
          key: 'host',
          missing: missingHost(form),
          body: (error) => (
            <View className="stack">
              <Field label={words.host} error={error ?? problem?.at('body.host')}>
                <Choice
                  label={words.host}
                  options={[
                    { value: 'me', label: words.hostMe },
                    { value: 'other', label: words.hostOther },
                  ]}
                  value={form.host}
                  onChange={(host) => change({ host })}
                />
              </Field>
              {form.host === 'other' ? (
                <>
                  <Field label={words.hostName}>
                    <WordsInput label={words.hostName} max={30} value={form.hostName} onChange={(hostName) => change({ hostName })} />
                  </Field>
                  <Field label={words.hostTitle}>
                    <WordsInput label={words.hostTitle} max={50} value={form.hostTitle} onChange={(hostTitle) => change({ hostTitle })} />
                  </Field>
                </>
              ) : null}
            </View>
          ),
        },
      ]}
      send={{ words: words.send, busyWords: words.sending, onPress: send }}
      after={words.after}
      problem={problem}
      kept={words.kept}
    />
  )
}
