import type { KeptFiles } from '@/drafts/use-enclosures'
import { emptyForm, type ReportForm } from './form'

/** What is kept of a report until it is sent. */
export type ReportDraft = ReportForm & { files: KeptFiles }

export const emptyDraft: ReportDraft = { ...emptyForm, files: { photos: [], voice: null } }
