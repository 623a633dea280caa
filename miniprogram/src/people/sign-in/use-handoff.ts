import useRequest from 'ahooks/lib/useRequest'
import type { Result } from '@shared/api'
import { call } from '@/api/call'
import { type ApiProblem, isProblem } from '@/api/problem'
import type { Session } from '@/session/session'

/** How often the computer asks whether its code was approved, in milliseconds. */
const pollingInterval = 2000

type Started = Result<'POST /sign-in/handoffs'>
type Claim = Result<'POST /sign-in/handoffs/:id/claim'>

interface Handoff {
  /** The code to show; undefined while a first or a fresh one is on its way, or none could be had. */
  code: string | undefined
  /** Why there is no code. */
  failure: ApiProblem | undefined
  retry: () => void
  /** The code stands, but the server cannot be asked just now; it is asked again by itself. */
  unreachable: boolean
}

/**
 * Shows a code on this computer until somebody approves it on her phone. Asks every two seconds while the window is
 * visible. When a code is over is the server's word, because the computer's clock may be wrong: then a fresh one comes.
 */
export function useHandoff(onSignedIn: (session: Session) => void): Handoff {
  const started = useRequest<Started, []>(() => call('POST /sign-in/handoffs'), { onError: () => undefined })
  const handoff = started.data
  const claim = useRequest<Claim | undefined, []>(
    async () => handoff && call('POST /sign-in/handoffs/:id/claim', { params: { id: handoff.id }, body: { secret: handoff.secret } }),
    {
      ready: handoff !== undefined,
      refreshDeps: [handoff?.id],
      pollingInterval,
      pollingWhenHidden: false,
      onSuccess: (answer) => {
        if (answer?.status !== 'signedIn') return
        claim.cancel()
        onSignedIn(answer.tokens)
      },
      onError: (error) => {
        if (!isProblem(error, 'not_found')) return
        claim.cancel()
        started.refresh()
      },
    },
  )
  const failure = started.error as ApiProblem | undefined
  return {
    code: started.loading || failure ? undefined : handoff?.code,
    failure: started.loading ? undefined : failure,
    retry: started.refresh,
    unreachable: isProblem(claim.error) && claim.error.passing,
  }
}
