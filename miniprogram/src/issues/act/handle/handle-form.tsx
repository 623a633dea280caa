import { sendPhoto } from '@/api/send-file'
import { useStep } from '@/api/use-step'
import { forgetFiles, idsOf, missingPhotos, noFiles } from '@/drafts/ready-photos'
import { useDraft } from '@/drafts/use-draft'
import { useEnclosures } from '@/drafts/use-enclosures'
import { Field } from '@/kit/field'
import { PhotoPicker } from '@/kit/photo-picker'
import { PhrasedField } from '@/kit/phrased-field'
import { QuestionForm } from '@/kit/question-form'
import type { IssueDetail } from '../../issue/standing'
import type { Acting } from '../act-page'
import { handlePhrases, words } from '../words'

/** The longest account that the server takes, in characters. */
const longest = 2000

/** A photo first, then words. Where the category wants a photo, it does not go without. */
export function HandleForm({ issue, acting }: { issue: IssueDetail; acting: Acting }) {
  const { draft, change, drop } = useDraft(`handle.${issue.id}`, { text: '', files: noFiles })
  const { photos, setPhotos } = useEnclosures(draft.files, (files) => change({ files }))
  const { take, problem } = useStep('POST /issues/:id/handle', issue.id, (refusal) => {
    if (refusal.overtaken) acting.refused(refusal, draft.text)
  })
  const send = async () => {
    const after = await take({ text: draft.text.trim(), photos: idsOf(photos) })
    if (!after) return
    forgetFiles(draft.files)
    drop()
    acting.done(after)
  }
  return (
    <QuestionForm
      lead={acting.lead}
      questions={[
        {
          key: 'photos',
          missing: missingPhotos(photos, issue.photoAfter ? words.photosNeeded : undefined),
          body: (error) => (
            <Field label={words.photos} hint={issue.photoAfter ? words.photosWanted : words.photosWelcome} optional={!issue.photoAfter} error={error ?? problem?.at('body.photos')}>
              <PhotoPicker photos={photos} onChange={setPhotos} send={sendPhoto} />
            </Field>
          ),
        },
        {
          key: 'text',
          missing: draft.text.trim() ? null : words.handleTextNeeded,
          body: (error) => (
            <PhrasedField
              label={words.handleText}
              hint={words.handleTextHint}
              max={longest}
              error={error ?? problem?.at('body.text')}
              phrases={handlePhrases(issue)}
              value={draft.text}
              onChange={(text) => change({ text })}
            />
          ),
        },
      ]}
      send={{ words: words.handleButton, busyWords: words.sending, onPress: send }}
      after={words.handleAfter}
      problem={problem}
      kept={words.keptHere}
    />
  )
}
