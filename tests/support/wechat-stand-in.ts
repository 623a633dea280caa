import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Something wrong that WeChat answers next on a path: an errcode, a bare text, another status, or nothing at all. */
export type Fault = { errcode: number; errmsg: string } | { text: string; status?: number } | 'silence'

const appId = 'wx0123456789abcdef'
const secret = 'secret-of-the-stand-in'

/**
 * Speaks WeChat's server API over HTTP as api.weixin.qq.com does: errors are status 200 with an errcode, everything is
 * labelled text/plain, a code is good once, a token that was replaced or has ended is refused.
 */
export class WeChatStandIn {
  /** What the server's environment needs to reach it. Filled once it listens. */
  readonly environment: Record<string, string> = {}
  /** The paths that were asked, in order. */
  readonly asked: string[] = []
  /** How long a token is good, in seconds. */
  tokenSeconds = 7200

  private http?: Server
  private readonly codes = new Map<string, Record<string, unknown>>()
  private readonly used = new Set<string>()
  private readonly faults = new Map<string, Fault[]>()
  private token = { value: '', endsAt: 0 }
  private tokens = 0

  /** A code that wx.login gave this user. */
  loginCode(code: string, openid: string, unionid?: string): void {
    this.codes.set(code, { session_key: 'tiihtNczf5v6AKRyjwEUhQ==', openid, ...(unionid ? { unionid } : {}) })
  }

  /** A code of the phone number button. */
  phoneCode(code: string, phone: string, countryCode = '86'): void {
    this.codes.set(code, { phone_info: { phoneNumber: countryCode === '86' ? phone : `+${countryCode}${phone}`, purePhoneNumber: phone, countryCode } })
  }

  /** The next request to a path meets this; several are met one after the other. */
  next(path: string, ...faults: Fault[]): void {
    this.faults.set(path, [...(this.faults.get(path) ?? []), ...faults])
  }

  /** How often a path was asked. */
  times(path: string): number {
    return this.asked.filter((asked) => asked === path).length
  }

  /** Another process forced a new token: the old one is refused from now on. */
  replaceToken(): void {
    this.token = { value: `token-${++this.tokens}`, endsAt: Date.now() + this.tokenSeconds * 1000 }
  }

  async start(): Promise<void> {
    this.http = createServer((request, response) => void this.serve(request, response))
    await new Promise<void>((resolve) => this.http!.listen(0, '127.0.0.1', resolve))
    Object.assign(this.environment, {
      WECHAT_APPID: appId,
      WECHAT_SECRET: secret,
      WECHAT_BASE_URL: `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`,
    })
  }

  async stop(): Promise<void> {
    this.http!.closeAllConnections()
    await new Promise((resolve) => this.http!.close(resolve))
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://wechat')
    this.asked.push(url.pathname)
    let text = ''
    for await (const chunk of request) text += String(chunk)
    const fault = this.faults.get(url.pathname)?.shift()
    if (fault === 'silence') return
    if (fault && 'text' in fault) {
      response.writeHead(fault.status ?? 200, { 'content-type': 'text/html' }).end(fault.text)
      return
    }
    const answer = fault ?? this.answer(request.method ?? '', url, text)
    response.writeHead(200, { 'content-type': 'text/plain' }).end(JSON.stringify(answer))
  }

  private answer(method: string, url: URL, text: string): object {
    switch (`${method} ${url.pathname}`) {
      case 'GET /sns/jscode2session':
        return this.signIn(url.searchParams)
      case 'POST /cgi-bin/stable_token':
        return this.stableToken(JSON.parse(text) as Record<string, unknown>)
      case 'POST /wxa/business/getuserphonenumber':
        return this.phoneNumber(url.searchParams.get('access_token'), JSON.parse(text) as Record<string, unknown>)
      default:
        return problem(40066, 'invalid url')
    }
  }

  private signIn(query: URLSearchParams): object {
    if (query.get('appid') !== appId) return problem(40013, 'invalid appid')
    if (query.get('secret') !== secret) return problem(40125, 'invalid appsecret')
    if (query.get('grant_type') !== 'authorization_code') return problem(40002, 'invalid grant_type')
    return this.spend(query.get('js_code'))
  }

  private stableToken(body: Record<string, unknown>): object {
    if (body.appid !== appId) return problem(40013, 'invalid appid')
    if (body.secret !== secret) return problem(40125, 'invalid appsecret')
    if (body.grant_type !== 'client_credential') return problem(40002, 'invalid grant_type')
    const left = (this.token.endsAt - Date.now()) / 1000
    if (body.force_refresh === true || left < 300) this.replaceToken()
    return { access_token: this.token.value, expires_in: Math.round((this.token.endsAt - Date.now()) / 1000) }
  }

  private phoneNumber(token: string | null, body: Record<string, unknown>): object {
    if (!token) return problem(41001, 'access_token missing')
    if (token !== this.token.value) return problem(40001, 'invalid credential, access_token is invalid or not latest')
    if (Date.now() >= this.token.endsAt) return problem(42001, 'access_token expired')
    const answer = this.spend(body.code)
    return 'errcode' in answer ? answer : { errcode: 0, errmsg: 'ok', ...answer }
  }

  private spend(code: unknown): object {
    const known = typeof code === 'string' ? this.codes.get(code) : undefined
    if (typeof code !== 'string' || !known) return problem(40029, 'invalid code')
    if (this.used.has(code)) return problem(40163, 'code been used')
    this.used.add(code)
    return known
  }
}

function problem(errcode: number, errmsg: string): object {
  return { errcode, errmsg: `${errmsg}, rid: 6563f1c2-0a1b2c3d-4e5f6071` }
}

/** A stand-in for this test file. Call it before `useServer({ environment: wechat.environment })`. */
export function useWeChatStandIn(): WeChatStandIn {
  const standIn = new WeChatStandIn()
  beforeAll(() => standIn.start())
  afterAll(() => standIn.stop())
  return standIn
}
