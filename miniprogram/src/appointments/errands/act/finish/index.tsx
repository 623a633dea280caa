import Taro, { useRouter } from '@tarojs/taro'
import { sendPhoto } from '@/api/send-file'
import { useStep } from '@/api/use-step'
import { forgetFiles, idsOf, missingPhotos, noFiles } from '@/drafts/ready-photos'
import { useDraft } from '@/drafts/use-draft'
import { useEnclosures } from '@/drafts/use-enclosures'
import { Field } from '@/kit/field'
import { PhotoPicker } from '@/kit/photo-picker'
import { PhrasedField } from '@/kit/phrased-field'
import { QuestionForm } from '@/kit/question-form'
import { goBack, pages } from '@/kit/routes'
import type { Refused } from '@/kit/step-page'
import type { ErrandDetail } from '../../standing'
import { finishWords, stepWords } from '../../words'
import { Brief } from '../brief'
import { ErrandStep } from '../errand-step'

/** The longest account that the server takes, in characters. */
const longest = 1000

/** Done: a photo first, then words of what was done. Opened with `?id=`, and `from=list` where the errand will be gone from the page below. */
export default function FinishErrand() {
  return (
    <ErrandStep step="finish" title={finishWords.title}>
      {(errand, refused) => <Form errand={errand} refused={refused} />}
    </ErrandStep>
  )
}

function Form({ errand, refused }: { errand: ErrandDetail; refused: Refused }) {
  const { draft, change, drop } = useDraft(`finishErrand.${errand.id}`, { text: '', files: noFiles })
  const { photos, setPhotos } = useEnclosures(draft.files, (files) => change({ files }))
  const { from } = useRouter().params
  const text = draft.text.trim()
  const { take, problem } = useStep('POST /errands/:id/finish', errand.id, (refusal) => refused(refusal, text))
  const send = async () => {
    if (!(await take({ text, photos: idsOf(photos) }))) return
    forgetFiles(draft.files)
    drop()
    await (from === 'list' ? Taro.redirectTo({ url: `${pages.errand}?id=${errand.id}` }) : goBack())
  }
  return (
    <QuestionForm
      lead={<Brief errand={errand} />}
      questions={[
        {
          key: 'photos',
          missing: missingPhotos(photos),
          body: (error) => (
            <Field label={finishWords.photos} hint={finishWords.photosHint} optional error={error ?? problem?.at('body.photos')}>
              <PhotoPicker photos={photos} onChange={setPhotos} send={sendPhoto} />
            </Field>
          ),
        },
        {
          key: 'text',
          missing: text ? null : finishWords.textNeeded,
          body: (error) => (
            <PhrasedField
              label={finishWords.text}
              hint={finishWords.textHint}
              max={longest}
              error={error ?? problem?.at('body.text')}
              phrases={finishWords.phrases}
              value={draft.text}
              onChange={(words) => change({ text: words })}
            />
          ),
        },
      ]}
      send={{ words: finishWords.send, busyWords: finishWords.sending, onPress: send }}
      after={finishWords.after}
      problem={problem}
      kept={stepWords.kept}
    />
  )
}
