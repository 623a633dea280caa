import type { Result } from '@shared/api'

export type Reversal = Result<'GET /timebank/reversals'>['items'][number]
