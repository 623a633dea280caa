import type { Clock } from '../services'
import { refusal, unavailable } from './refusals'
import type { Ask } from './request'

/** WeChat gives out the next stable token in the last five minutes of the one before, while both are good. */
const renewBeforeEnd = 5 * 60_000

/** Hands out the token that WeChat's server calls need. */
export interface AccessToken {
  /** A token that is good now; asks WeChat only when none is kept. Callers at the same time share one request. */
  get(): Promise<string>
  /** The token to use after WeChat refused this one. */
  replace(refused: string): Promise<string>
}

interface Settings {
  appId: string
  secret: string
}

/**
 * The stable access token (POST /cgi-bin/stable_token), kept in memory until shortly before it ends. Every process may
 * ask for it: in its normal mode WeChat answers all of them with the same token, so none throws out another's.
 */
export function createAccessToken(ask: Ask, { appId, secret }: Settings, clock: Clock): AccessToken {
  let kept: { token: string; goodUntil: number } | null = null
  let asking: Promise<string> | null = null

  async function fetchToken(force: boolean): Promise<string> {
    const answer = await ask<{ access_token?: unknown; expires_in?: unknown }>({
      path: '/cgi-bin/stable_token',
      body: { grant_type: 'client_credential', appid: appId, secret, force_refresh: force },
    })
    if (answer.errcode) throw refusal('/cgi-bin/stable_token', answer)
    const { access_token: token, expires_in: seconds } = answer
    if (typeof token !== 'string' || typeof seconds !== 'number') throw unavailable('/cgi-bin/stable_token: no token in the answer')
    kept = { token, goodUntil: clock.now().getTime() + seconds * 1000 - renewBeforeEnd }
    return token
  }

  function shared(work: () => Promise<string>): Promise<string> {
    asking ??= work().finally(() => {
      asking = null
    })
    return asking
  }

  return {
    async get() {
      if (kept && clock.now().getTime() < kept.goodUntil) return kept.token
      return shared(() => fetchToken(false))
    },
    async replace(refused) {
      if (kept && kept.token !== refused) return kept.token
      return shared(async () => {
        const token = await fetchToken(false)
        // Forcing a new one takes the token from every other process and is allowed 20 times a day: the last resort.
        return token === refused ? fetchToken(true) : token
      })
    },
  }
}
