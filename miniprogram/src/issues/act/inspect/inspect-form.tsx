import { sendPhoto } from '@/api/send-file'
import { useStep } from '@/api/use-step'
import { forgetFiles, idsOf, missingPhotos, noFiles } from '@/drafts/ready-photos'
import { useDraft } from '@/drafts/use-draft'
import { useEnclosures } from '@/drafts/use-enclosures'
import { Card } from '@/kit/card'
import { Choice } from '@/kit/choice'
import { Field } from '@/kit/field'
import { PhotoPicker } from '@/kit/photo-picker'
import { PhrasedField } from '@/kit/phrased-field'
import { QuestionForm } from '@/kit/question-form'
import { Handling } from '../../issue/handling'
import type { IssueDetail } from '../../issue/standing'
import type { Acting } from '../act-page'
import { phrases, words } from '../words'

type Verdict = 'passed' | 'failed'

/** What was done, then whether it is done; why not, where it is not. */
export function InspectForm({ issue, acting }: { issue: IssueDetail; acting: Acting }) {
  const { draft, change, drop } = useDraft(`inspect.${issue.id}`, { verdict: null as Verdict | null, text: '', files: noFiles })
  const { photos, setPhotos } = useEnclosures(draft.files, (files) => change({ files }))
  const { take, problem } = useStep('POST /issues/:id/inspect', issue.id, (refusal) => {
    if (refusal.overtaken) acting.refused(refusal, draft.text)
  })
  const failed = draft.verdict === 'failed'
  const text = draft.text.trim()
  const send = async () => {
    const ids = idsOf(photos)
    const after = await take(failed ? { passed: false, text, photos: ids } : { passed: true, ...(text ? { text } : {}), photos: ids })
    if (!after) return
    forgetFiles(draft.files)
    drop()
    acting.done(after)
  }
  return (
    <QuestionForm
      lead={
        <>
          {acting.lead}
          <Card title={words.whatWasDone}>
            <Handling issue={issue} />
          </Card>
        </>
      }
      questions={[
        {
          key: 'verdict',
          missing: draft.verdict ? null : words.inspectMissing,
          body: (error) => (
            <Field label={words.inspectQuestion} error={error}>
              <Choice
                label={words.inspectQuestion}
                options={[
                  { value: 'passed', label: words.passed, hint: words.passedHint, icon: 'done' },
                  { value: 'failed', label: words.failed, hint: words.failedHint, icon: 'returned' },
                ]}
                value={draft.verdict}
                onChange={(verdict: Verdict) => change({ verdict })}
              />
            </Field>
          ),
        },
        {
          key: 'text',
          missing: failed && !text ? words.inspectReasonNeeded : null,
          body: (error) => (
            <PhrasedField
              label={failed ? words.inspectReason : words.inspectText}
              optional={!failed}
              error={error ?? problem?.at('body.text')}
              phrases={failed ? phrases.inspectFailed : phrases.inspectPassed}
              value={draft.text}
              onChange={(written) => change({ text: written })}
            />
          ),
        },
        {
          key: 'photos',
          missing: missingPhotos(photos),
          body: (error) => (
            <Field label={words.inspectPhotos} optional error={error ?? problem?.at('body.photos')}>
              <PhotoPicker photos={photos} onChange={setPhotos} send={sendPhoto} />
            </Field>
          ),
        },
      ]}
      send={{ words: failed ? words.inspectFailButton : words.inspectPassButton, busyWords: words.sending, onPress: send }}
      problem={problem}
      kept={words.keptHere}
    />
  )
}
