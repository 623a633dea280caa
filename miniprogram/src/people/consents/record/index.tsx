import { useDraft } from '@/drafts/use-draft'
import { Empty } from '@/kit/empty'
import { Loaded } from '@/kit/loaded'
import { Note } from '@/kit/note'
import { QuestionForm } from '@/kit/question-form'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { type Me, useMe } from '@/session/me'
import { useGiveConsent } from '../use-give-consent'
import { recordWords } from '../words'
import { AgentOfHousehold } from './agent-of-household'
import { GiverField } from './giver-field'
import { emptyRecord, missingOf, recordBody, type RecordDraft } from './record'

/** A chief or grid worker writes down that a resident of her places said at a visit who may act for her. */
export default function RecordConsent() {
  const me = useMe()
  return (
    <Screen title={recordWords.title}>
      <Loaded call={me}>{(person) => (person.can.confirmHouseholds ? <Form me={person} /> : <Empty icon="info" words={recordWords.notForYou} />)}</Loaded>
    </Screen>
  )
}

function Form({ me }: { me: Me }) {
  const { draft, change, drop } = useDraft<RecordDraft>('recordConsent', emptyRecord)
  const { give, problem } = useGiveConsent()
  const missing = missingOf(draft)
  const send = async () => {
    if (!(await give(recordBody(draft)))) return
    drop()
    await goBack()
  }
  return (
    <QuestionForm
      lead={<Note tone="pine">{recordWords.lead}</Note>}
      questions={[
        {
          key: 'giver',
          missing: missing.giver,
          body: (error) => <GiverField draft={draft} change={change} within={me.posts[0]?.place || me.community?.code} error={error ?? problem?.at('body.giver')} />,
        },
        {
          key: 'agent',
          missing: missing.agent,
          body: (error) => <AgentOfHousehold draft={draft} change={change} me={me.id} error={error} problem={problem} />,
        },
      ]}
      send={{ words: recordWords.send, busyWords: recordWords.sending, onPress: send }}
      problem={problem}
      kept={recordWords.kept}
    />
  )
}
