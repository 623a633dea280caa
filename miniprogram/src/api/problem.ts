import type { FieldError, ProblemBody, ProblemCode } from '@shared/contract/problems'

/** Codes of the server, and two that only a client knows: no connection, and an answer that is not ours. */
export type ApiProblemCode = ProblemCode | 'offline' | 'unreadable'

/** Ends of the codes that refuse a step because somebody was faster. */
const overtaking = new Set(['changed', 'step_not_allowed', 'own_work', 'not_found', 'forbidden'])

/** Why a call failed, in words that a resident understands (`message`). */
export class ApiProblem extends Error {
  constructor(
    readonly code: ApiProblemCode,
    /** HTTP status; 0 when the server was not reached. */
    readonly status: number,
    detail: string,
    readonly errors: readonly FieldError[] = [],
    readonly requestId?: string,
  ) {
    super(detail)
    this.name = 'ApiProblem'
  }

  /** Whether the same call can succeed later without a change: no connection, too many calls, the server in trouble. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }

  /** Whether the thing is not what the page shows any more: done by another, moved, or out of reach. */
  get overtaken(): boolean {
    return overtaking.has(this.code.split('.').at(-1)!)
  }

  /** What is wrong with one field, by its path (`body.text`), or undefined. */
  at(path: string): string | undefined {
    return this.errors.find((error) => error.path === path)?.detail
  }
}

/** Whether two failures are the same kind of thing to a person: an ApiProblem of one of these codes. */
export function isProblem(error: unknown, ...codes: ApiProblemCode[]): error is ApiProblem {
  return error instanceof ApiProblem && (codes.length === 0 || codes.includes(error.code))
}

export const offline = () => new ApiProblem('offline', 0, '网络连不上。您填的内容都还在，连上网后再试。')

/** Reads RFC 9457 problem+json; anything else becomes `unreadable`. */
export function problemOf(status: number, data: unknown): ApiProblem {
  const body = data as Partial<ProblemBody> | null
  if (body && typeof body === 'object' && typeof body.code === 'string' && typeof body.detail === 'string') {
    return new ApiProblem(body.code, status, body.detail, body.errors ?? [], body.requestId)
  }
  return new ApiProblem('unreadable', status, '服务器暂时没有正常回答，请稍后再试。')
}
