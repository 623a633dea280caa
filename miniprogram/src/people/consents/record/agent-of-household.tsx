import type { ApiProblem } from '@/api/problem'
import { useCall } from '@/api/use-call'
import { lackOf } from '../agent'
import { AgentFields } from '../agent-fields'
import { recordWords } from '../words'
import type { RecordDraft } from './record'

interface AgentOfHouseholdProps {
  draft: RecordDraft
  change: (part: Partial<RecordDraft>) => void
  /** Who writes it down. */
  me: string
  error: string | undefined
  problem: ApiProblem | null
}

/** Who shall act for the resident: whoever writes it down, somebody of the same household, or another one by number. */
export function AgentOfHousehold({ draft, change, me, error, problem }: AgentOfHouseholdProps) {
  const residents = useCall('GET /issues/residents', { query: { household: draft.household?.code ?? '' } }, { ready: draft.household !== null, whenShown: false })
  const others = (residents.data?.items ?? []).filter(({ id }) => id !== draft.giver && id !== me)
  const lack = lackOf(draft)
  return (
    <AgentFields
      label={recordWords.agent}
      options={[{ value: me, label: recordWords.me }, ...others.map(({ id, name }) => ({ value: id, label: recordWords.member(name) }))]}
      draft={draft}
      change={change}
      error={(lack === 'whoNeeded' ? error : undefined) ?? problem?.at('body.agent') ?? problem?.at('body.agent.person')}
      phoneError={(lack === 'phoneNeeded' ? error : undefined) ?? problem?.at('body.agent.phone')}
    />
  )
}
