import type { Result } from '@shared/api'

export type Offer = Result<'GET /offers'>['items'][number]
