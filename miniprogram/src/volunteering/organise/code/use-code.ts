import type { CodePurpose } from '@shared/volunteering/check-code'
import type { Result } from '@shared/api'
import { type Called, useCall } from '@/api/use-call'
import { useRefresh } from '@/kit/use-refresh'
import { useLeft } from './use-left'

/** How often the count of who is there is asked for, milliseconds. */
const pause = 5_000

/** The code of now, asked for every few seconds and whenever it changes; with the seconds that it has left. */
export function useCode(id: string, purpose: CodePurpose): { code: Called<Result<'GET /activities/:id/code'>>; left: number } {
  const code = useCall('GET /activities/:id/code', { params: { id }, query: { for: purpose } })
  useRefresh(code.refresh, pause)
  return { code, left: useLeft(code.data, code.refresh) }
}
