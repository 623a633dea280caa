import { type Called, useCall } from '@/api/use-call'
import { type AskForm, type PayerView, resident } from './form'

export interface Payers extends Pick<Called<unknown>, 'loading' | 'failure' | 'retry' | 'refresh'> {
  items: readonly PayerView[]
}

/** What can pay for whom the form is for; for a resident who is not in the app only the pool, and only where the desk asks. */
export function usePayers({ who, person }: Pick<AskForm, 'who' | 'person'>, desk: boolean): Payers {
  const whom = who === resident ? person?.id : who
  const ready = whom !== undefined
  const { data, loading, failure, retry, refresh } = useCall('GET /help-requests/payers', { query: { person: whom } }, { ready, whenShown: false })
  if (!ready) return { items: desk ? [{ payer: 'pool', available: null }] : [], loading: false, failure: undefined, retry, refresh }
  return { items: data?.items ?? [], loading, failure, retry, refresh }
}
