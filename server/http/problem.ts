import { problems, type FieldError, type ProblemBody, type ProblemCode } from '../../shared/contract/problems'

/**
 * An answer other than success, by its stable code. Throw it anywhere below a handler; `respondToFailure` sends it as
 * RFC 9457. `detail` replaces the code's general words with more exact ones, still for a resident's eyes.
 */
export class Problem extends Error {
  readonly status: number
  readonly detail: string
  readonly errors?: FieldError[]
  /** Headers that go with it, for example Retry-After. */
  readonly headers?: Record<string, string>

  constructor(
    readonly code: ProblemCode,
    options: { detail?: string; errors?: FieldError[]; headers?: Record<string, string> } = {},
  ) {
    super(options.detail ?? problems[code].detail)
    this.name = 'Problem'
    this.status = problems[code].status
    this.detail = options.detail ?? problems[code].detail
    this.errors = options.errors
    this.headers = options.headers
  }

  /** The body as it goes over the wire. */
  body(requestId: string): ProblemBody {
    return {
      type: `urn:linli:problem:${this.code}`,
      title: problems[this.code].detail,
      status: this.status,
      code: this.code,
      detail: this.detail,
      ...(this.errors ? { errors: this.errors } : {}),
      requestId,
    }
  }
}

/** The one answer for what does not exist and what this person may not know of. */
export function notFound(): Problem {
  return new Problem('not_found')
}
