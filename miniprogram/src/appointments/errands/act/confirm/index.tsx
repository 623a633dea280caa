import { View } from '@tarojs/components'
import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { Card } from '@/kit/card'
import { Field } from '@/kit/field'
import { LongWords } from '@/kit/long-words'
import { PhotoRow } from '@/kit/photo-row'
import { QuestionForm } from '@/kit/question-form'
import { goBack } from '@/kit/routes'
import type { Refused } from '@/kit/step-page'
import { YesNo } from '@/kit/yes-no'
import type { ErrandDetail } from '../../standing'
import { confirmWords, errandWords, stepWords } from '../../words'
import { ErrandStep } from '../errand-step'
import { type Answers, bodyOf, noAnswers } from './answers'
import '../../../lines.scss'

/** The resident, or who asked for her, says whether it is done, and whether she is content. */
export default function ConfirmErrand() {
  return (
    <ErrandStep step="confirm" title={confirmWords.title}>
      {(errand, refused) => <Form errand={errand} refused={refused} />}
    </ErrandStep>
  )
}

function Form({ errand, refused }: { errand: ErrandDetail; refused: Refused }) {
  const { draft: answers, change, drop } = useDraft<Answers>(`confirmErrand.${errand.id}`, noAnswers)
  const { take, problem } = useStep('POST /errands/:id/confirm', errand.id, (refusal) => refused(refusal, answers.words.trim()))
  const notDone = answers.done === false
  const send = async () => {
    const body = bodyOf(answers)
    if (!body || !(await take(body))) return
    drop()
    await goBack()
  }
  return (
    <QuestionForm
      lead={
        errand.done ? (
          <Card title={errandWords.done}>
            <View className="said">{errand.done.text}</View>
            <PhotoRow photos={errand.done.photos} />
          </Card>
        ) : null
      }
      questions={[
        {
          key: 'done',
          missing: answers.done === null ? confirmWords.needed : null,
          body: (error) => (
            <Field label={confirmWords.done} error={error}>
              <YesNo label={confirmWords.done} yes={confirmWords.doneYes} no={confirmWords.doneNo} value={answers.done} onChange={(done) => change({ done })} />
            </Field>
          ),
        },
        ...(notDone
          ? []
          : [
              {
                key: 'satisfied',
                missing: answers.satisfied === null ? confirmWords.needed : null,
                body: (error: string | undefined) => (
                  <Field label={confirmWords.satisfied} error={error}>
                    <YesNo label={confirmWords.satisfied} yes={confirmWords.satisfiedYes} no={confirmWords.satisfiedNo} value={answers.satisfied} onChange={(satisfied) => change({ satisfied })} />
                  </Field>
                ),
              },
            ]),
        {
          key: 'words',
          missing: notDone && !answers.words.trim() ? confirmWords.whatMissingNeeded : null,
          body: (error) => (
            <Field label={notDone ? confirmWords.whatMissing : confirmWords.words} optional={!notDone} error={error ?? problem?.at('body.words')}>
              <LongWords label={notDone ? confirmWords.whatMissing : confirmWords.words} value={answers.words} onChange={(words) => change({ words })} placeholder={confirmWords.placeholder} max={500} />
            </Field>
          ),
        },
      ]}
      send={{ words: confirmWords.send, busyWords: confirmWords.sending, onPress: send }}
      after={answers.done === null ? undefined : notDone ? confirmWords.goesBack : confirmWords.ends}
      problem={problem}
      kept={stepWords.kept}
    />
  )
}
