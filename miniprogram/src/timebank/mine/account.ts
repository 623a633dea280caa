import type { Result } from '@shared/api'

export type Account = Result<'GET /timebank/account'>
