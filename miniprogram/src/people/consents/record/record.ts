import { type AgentDraft, agentOf, type ConsentBody, lackOf, noAgent } from '../agent'
import { giveWords, recordWords } from '../words'

/** What a chief or grid worker writes down at a visit. */
export interface RecordDraft extends AgentDraft {
  household: { code: string; label: string } | null
  /** The resident who said so. */
  giver: string
}

export const emptyRecord: RecordDraft = { ...noAgent, household: null, giver: '' }

export type RecordQuestion = 'giver' | 'agent'

/** What is missing, in words, by question. */
export function missingOf(draft: RecordDraft): Record<RecordQuestion, string | null> {
  const lack = lackOf(draft)
  return {
    giver: draft.household === null ? recordWords.householdNeeded : draft.giver === '' ? recordWords.giverNeeded : null,
    agent: lack === 'whoNeeded' ? recordWords.agentNeeded : lack && giveWords[lack],
  }
}

/** The record as it is sent. Call only when nothing is missing. */
export function recordBody(draft: RecordDraft): ConsentBody {
  return { agent: agentOf(draft), giver: draft.giver }
}
