import type { Result } from '@shared/api'

export type Organisation = Result<'GET /organisations/:id'>
