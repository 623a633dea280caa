import type { Environment } from '../../config/environment'
import { Problem } from '../http/problem'
import { systemClock, type Clock, type WeChat } from '../services'
import { createAccessToken } from './access-token'
import { refusal, refusesToken, unavailable } from './refusals'
import { createAsk, timeLimit } from './request'

/** A clock and a time limit (milliseconds) of one's own, for tests. */
export interface WeChatOptions {
  clock?: Clock
  timeLimit?: number
}

/** WeChat's server API with the mini-program's credentials. Without credentials every call throws `people.wechat_unavailable`. */
export function createWeChat(env: Pick<Environment, 'wechat'>, options: WeChatOptions = {}): WeChat {
  if (!env.wechat) return noWeChat
  const { appId, secret, baseUrl } = env.wechat
  const ask = createAsk(baseUrl, options.timeLimit ?? timeLimit)
  const accessToken = createAccessToken(ask, env.wechat, options.clock ?? systemClock)

  /** Posts with the access token in the address; a token that WeChat refuses is replaced once. */
  async function post<T extends object>(path: string, body: object) {
    const token = await accessToken.get()
    const answer = await ask<T>({ path, query: { access_token: token }, body })
    if (!refusesToken(answer)) return answer
    return ask<T>({ path, query: { access_token: await accessToken.replace(token) }, body })
  }

  return {
    async signIn(code) {
      const path = '/sns/jscode2session'
      const answer = await ask<{ openid?: unknown; unionid?: unknown }>({
        path,
        query: { appid: appId, secret, js_code: code, grant_type: 'authorization_code' },
      })
      if (answer.errcode) throw refusal(path, answer)
      if (typeof answer.openid !== 'string' || answer.openid === '') throw unavailable(`${path}: no openid in the answer`)
      return { openid: answer.openid, unionid: typeof answer.unionid === 'string' ? answer.unionid : null }
    },

    async phoneNumber(code) {
      const path = '/wxa/business/getuserphonenumber'
      const answer = await post<{ phone_info?: { purePhoneNumber?: unknown; countryCode?: unknown } }>(path, { code })
      if (answer.errcode) throw refusal(path, answer)
      const { purePhoneNumber: number, countryCode } = answer.phone_info ?? {}
      if (typeof number !== 'string') throw unavailable(`${path}: no phone number in the answer`)
      if (String(countryCode) !== '86' || !/^1\d{10}$/.test(number)) {
        throw new Problem('people.wechat_refused', { detail: '目前只能用中国大陆的手机号，请在微信里换一个手机号再试。' })
      }
      return number
    },
  }
}

const noWeChat: WeChat = {
  async signIn() {
    throw unavailable('is not configured')
  },
  async phoneNumber() {
    throw unavailable('is not configured')
  },
}
