import type { Result } from '@shared/api'

export type Partner = Result<'GET /partners'>['items'][number]
