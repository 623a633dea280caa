import { dayOf } from '@shared/appointments/calendar'
import { useStep } from '@/api/use-step'
import { useDraft } from '@/drafts/use-draft'
import { choiceOf, missingWindow, noWindow, speakWindow, type WindowChoice, windowOf } from '@/kit/day-part'
import { QuestionForm } from '@/kit/question-form'
import { goBack } from '@/kit/routes'
import type { Refused } from '@/kit/step-page'
import { WindowField } from '@/kit/window-field'
import type { ErrandDetail } from '../../standing'
import { acceptWords, stepWords } from '../../words'
import { Brief } from '../brief'
import { ErrandStep } from '../errand-step'

/** 接单 at another time than the resident asked for. */
export default function AcceptErrand() {
  return (
    <ErrandStep step="accept" title={acceptWords.title}>
      {(errand, refused) => <Form errand={errand} refused={refused} />}
    </ErrandStep>
  )
}

function Form({ errand, refused }: { errand: ErrandDetail; refused: Refused }) {
  const now = new Date()
  const { draft, change, drop } = useDraft<WindowChoice>(`acceptErrand.${errand.id}`, choiceOf(errand.window) ?? { ...noWindow, day: dayOf(new Date(errand.window.from)) })
  const { take, problem } = useStep('POST /errands/:id/accept', errand.id, refused)
  const send = async () => {
    const { day, part } = draft
    if (!day || !part || !(await take({ window: windowOf(day, part, now) }))) return
    drop()
    await goBack()
  }
  return (
    <QuestionForm
      lead={<Brief errand={errand} />}
      questions={[
        {
          key: 'window',
          missing: missingWindow(draft, now),
          body: (error) => (
            <WindowField
              label={acceptWords.when}
              hint={acceptWords.asked(speakWindow(errand.window, now))}
              value={draft}
              onChange={change}
              now={now}
              error={error ?? problem?.at('body.window') ?? problem?.at('body.window.from') ?? problem?.at('body.window.until')}
            />
          ),
        },
      ]}
      send={{ words: acceptWords.send, busyWords: acceptWords.sending, onPress: send }}
      after={acceptWords.after}
      problem={problem}
      kept={stepWords.kept}
    />
  )
}
