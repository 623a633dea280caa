import { useState } from 'react'
import { useCall } from '@/api/use-call'
import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { Empty } from '@/kit/empty'
import { Field } from '@/kit/field'
import { Loaded } from '@/kit/loaded'
import { PhrasedField } from '@/kit/phrased-field'
import { QuestionForm } from '@/kit/question-form'
import type { IssueDetail } from '../../issue/standing'
import type { Acting } from '../act-page'
import { phrases, words } from '../words'
import { TargetChoice } from './target-choice'

interface TransferFormProps {
  issue: IssueDetail
  acting: Acting
  inPane?: boolean
}

/** To whom, and why. Also the desk's reassigning. */
export function TransferForm({ issue, acting, inPane }: TransferFormProps) {
  const targets = useCall('GET /issues/:id/targets', { params: { id: issue.id } }, { whenShown: false })
  const { draft, change, drop } = useDraft(`transfer.${issue.id}`, { reason: '' })
  const [to, setTo] = useState<string | null>(null)
  const chosen = targets.data?.items.find(({ post }) => post === to)
  const { take, problem } = useStep('POST /issues/:id/transfer', issue.id, (refusal) => {
    if (refusal.overtaken) return acting.refused(refusal, draft.reason)
    if (refusal.code !== 'issues.bad_target') return
    setTo(null)
    void targets.refresh()
  })

  const send = async () => {
    if (!chosen) return
    const after = await take({ to: chosen.post, reason: draft.reason.trim() })
    if (!after) return
    drop()
    acting.done(after)
  }
  return (
    <>
      {targets.data?.items.length ? null : acting.lead}
      <Loaded call={targets} cards={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="person" words={words.nobodyToTransfer} />
          ) : (
            <QuestionForm
              lead={acting.lead}
              inPane={inPane}
              questions={[
                {
                  key: 'to',
                  missing: chosen ? null : words.transferToMissing,
                  body: (error) => (
                    <Field label={words.transferTo} hint={hintOf(issue)} error={error}>
                      <TargetChoice targets={items} value={chosen?.post ?? null} onChange={setTo} />
                    </Field>
                  ),
                },
                {
                  key: 'reason',
                  missing: draft.reason.trim() ? null : words.reasonNeeded,
                  body: (error) => (
                    <PhrasedField label={words.reason} error={error ?? problem?.at('body.reason')} phrases={phrases.transfer} value={draft.reason} onChange={(reason) => change({ reason })} />
                  ),
                },
              ]}
              send={{ words: words.transferButton(chosen?.name), onPress: send }}
              problem={problem}
              kept={words.keptHere}
            />
          )
        }
      </Loaded>
    </>
  )
}

function hintOf({ holder, firstAsked }: IssueDetail): string {
  if (!holder?.me) return words.reassignHint
  return firstAsked?.me ? words.firstAskedHint : words.transferHint
}
