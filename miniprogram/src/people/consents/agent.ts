import type { Input } from '@shared/api'

export type ConsentBody = Input<'POST /consents'>['body']

/** Chosen in place of a name: somebody whose phone number is typed. */
export const other = 'other'

/** Whom somebody allows to act for her, as the form has it. */
export interface AgentDraft {
  /** A person's id, `other`, or '' while nobody is chosen. */
  agent: string
  phone: string
}

export const noAgent: AgentDraft = { agent: '', phone: '' }

/** What is missing, as the key of its words; null when it can be sent. */
export function lackOf({ agent, phone }: AgentDraft): 'whoNeeded' | 'phoneNeeded' | null {
  if (agent === '') return 'whoNeeded'
  return agent === other && !/^1\d{10}$/.test(phone.trim()) ? 'phoneNeeded' : null
}

/** The agent as it is sent. */
export function agentOf({ agent, phone }: AgentDraft): ConsentBody['agent'] {
  return agent === other ? { phone: phone.trim() } : { person: agent }
}
