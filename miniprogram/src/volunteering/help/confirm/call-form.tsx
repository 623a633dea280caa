import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { Note } from '@/kit/note'
import { QuestionForm } from '@/kit/question-form'
import type { Refused } from '@/kit/step-page'
import type { HelpDetail } from '../standing'
import { confirmWords as words, stepWords } from '../words'
import { CallField } from './call-field'
import { ToConfirm } from './to-confirm'

interface CallFormProps {
  request: HelpDetail
  refused: Refused
  onDone: (after: HelpDetail) => unknown
  /** Beside the desk's table. */
  inPane?: boolean
}

/** The desk confirms for who has no phone, or has said nothing for long, after it has called her. */
export function CallForm({ request, refused, onDone, inPane = false }: CallFormProps) {
  const { draft, change, drop } = useDraft(`confirmHelpByCall.${request.id}`, { with: request.person.name, words: '' })
  const call = { with: draft.with.trim(), words: draft.words.trim() }
  const { take, problem } = useStep('POST /help-requests/:id/confirm', request.id, (refusal) => refused(refusal, call.words))
  const send = async () => {
    const after = await take({ call })
    if (!after) return
    drop()
    await onDone(after)
  }
  return (
    <QuestionForm
      inPane={inPane}
      lead={
        <>
          <Note icon="phone">{request.person.phone ? words.callLead(request.person.name) : words.noPhone}</Note>
          {inPane ? null : <ToConfirm request={request} />}
        </>
      }
      questions={[
        {
          key: 'call',
          missing: !call.with ? words.withNeeded : !call.words ? words.saidNeeded : null,
          body: (error) => (
            <CallField
              call={draft}
              change={change}
              errors={{ with: call.with ? problem?.at('body.call.with') : error, words: call.with && !call.words ? error : (problem?.at('body.call.words') ?? problem?.at('body.call')) }}
            />
          ),
        },
      ]}
      send={{ words: words.sendCall, busyWords: words.sending, onPress: send }}
      after={words.pays(request.helper?.name ?? '', request.done?.minutes ?? 0)}
      problem={problem}
      kept={stepWords.kept}
    />
  )
}
