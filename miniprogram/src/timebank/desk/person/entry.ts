import type { Result } from '@shared/api'

export type Entry = Result<'GET /timebank/persons/:id/statement'>['items'][number]
