import { useCall } from '@/api/use-call'
import { useDraft } from '@/drafts/use-draft'
import { Loaded } from '@/kit/loaded'
import { QuestionForm } from '@/kit/question-form'
import { goBack } from '@/kit/routes'
import { Screen } from '@/kit/screen'
import { useNear } from '@/session/near'
import { type AgentDraft, agentOf, lackOf, noAgent } from '../agent'
import { AgentFields } from '../agent-fields'
import { useGiveConsent } from '../use-give-consent'
import { consentWords, giveWords } from '../words'

/** I let somebody act for me: of my household, who answers for my door, or by a phone number. */
export default function GiveConsent() {
  const candidates = useCall('GET /consents/candidates', {}, { whenShown: false })
  const consents = useCall('GET /consents', {}, { whenShown: false })
  return (
    <Screen title={giveWords.title}>
      <Loaded call={candidates}>
        {({ items }) => (
          <Loaded call={consents}>
            {({ given }) => <Form candidates={items.filter(({ id }) => !given.some(({ agent }) => agent.id === id))} />}
          </Loaded>
        )}
      </Loaded>
    </Screen>
  )
}

function Form({ candidates }: { candidates: readonly { id: string; name: string; label: string }[] }) {
  const near = useNear()
  const { draft, change, drop } = useDraft<AgentDraft>('giveConsent', noAgent)
  const { give, problem } = useGiveConsent()
  const lack = lackOf(draft)
  const send = async () => {
    if (!(await give({ agent: agentOf(draft) }))) return
    drop()
    await goBack()
  }
  return (
    <QuestionForm
      questions={[
        {
          key: 'agent',
          missing: lack && giveWords[lack],
          body: (error) => (
            <AgentFields
              label={giveWords.who}
              hint={candidates.length ? undefined : giveWords.nobody}
              options={candidates.map(({ id, name, label }) => ({ value: id, label: name, hint: near(label) }))}
              draft={draft}
              change={change}
              error={(lack === 'whoNeeded' ? error : undefined) ?? problem?.at('body.agent') ?? problem?.at('body.agent.person')}
              phoneError={(lack === 'phoneNeeded' ? error : undefined) ?? problem?.at('body.agent.phone')}
            />
          ),
        },
      ]}
      send={{ words: giveWords.send, busyWords: giveWords.sending, onPress: send }}
      after={consentWords.about}
      problem={problem}
      kept={giveWords.kept}
    />
  )
}
