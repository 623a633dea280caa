import type { Result } from '@shared/api'

export type Entitlement = Result<'GET /timebank/entitlements'>['items'][number]
