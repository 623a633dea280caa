import type { ProblemCode } from '../../shared/contract/problems'
import { Problem } from '../http/problem'
import type { Answer } from './answer'

/**
 * What a user can be told of WeChat's errcodes (developers.weixin.qq.com, "全局返回码" and the pages of each call). Every other one is a
 * fault between this server and WeChat, a wrong AppSecret for example: the user can only wait, the log names it.
 */
const byErrcode: Readonly<Record<number, ProblemCode>> = {
  /** invalid code */
  40029: 'people.wechat_refused',
  /** code been used */
  40163: 'people.wechat_refused',
  /** missing code */
  41008: 'people.wechat_refused',
  /** code blocked: WeChat holds this user for a high risk */
  40226: 'people.wechat_refused',
  /** api minute-quota reach limit for one user */
  45011: 'too_many',
}

/** The access token is wrong or past its time: 40001 invalid credential, 40014 invalid access_token, 42001 access_token expired. */
export function refusesToken({ errcode }: Answer): boolean {
  return errcode === 40001 || errcode === 40014 || errcode === 42001
}

/** The problem for an answer that carries an errcode other than 0. */
export function refusal(path: string, { errcode, errmsg }: Answer): Problem {
  const problem = new Problem(byErrcode[errcode ?? 0] ?? 'people.wechat_unavailable')
  problem.cause = new Error(`WeChat ${path}: ${errcode} ${errmsg ?? ''}`)
  return problem
}

/** The problem for a WeChat that did not answer as it should. `why` is for the log and holds no secret. */
export function unavailable(why: string, cause?: unknown): Problem {
  const problem = new Problem('people.wechat_unavailable')
  problem.cause = new Error(`WeChat ${why}`, { cause })
  return problem
}
