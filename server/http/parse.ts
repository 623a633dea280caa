import type { z } from 'zod'
import type { EndpointDeclaration, ParsedInput } from '../../shared/contract/endpoint'
import type { FieldError } from '../../shared/contract/problems'
import { Problem } from './problem'

/**
 * Parses params, query and body by the declaration. Throws `bad_input` with every wrong field of all three at once;
 * a wrong id in the path is `not_found`, because nothing has such an id.
 */
export function parseInput<E extends EndpointDeclaration>(endpoint: E, raw: { params: unknown; query: unknown; body: unknown }): ParsedInput<E> {
  const errors: FieldError[] = []
  const part = (name: 'params' | 'query' | 'body', schema: z.ZodType | undefined): unknown => {
    if (!schema) return undefined
    const parsed = schema.safeParse(raw[name], { reportInput: true })
    if (parsed.success) return parsed.data
    if (name === 'params') throw new Problem('not_found')
    for (const issue of parsed.error.issues) errors.push(...fieldErrors(name, issue))
    return undefined
  }
  const input = {
    params: part('params', endpoint.params),
    query: part('query', endpoint.query),
    body: part('body', endpoint.body),
  }
  if (errors.length > 0) throw new Problem('bad_input', { errors })
  return input as ParsedInput<E>
}

type ZodIssue = z.core.$ZodIssue

function fieldErrors(name: string, issue: ZodIssue): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [name, ...issue.path, key].join('.'), code: issue.code, detail: '不认识这一项' }))
  }
  return [{ path: [name, ...issue.path].join('.'), code: issue.code, detail: chinese(issue) }]
}

/** zod's own messages are English; a resident reads these. Messages written in a contract are Chinese already. */
function chinese(issue: ZodIssue): string {
  if (/[\u4e00-\u9fff]/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '这一项必须填写' : '这一项的格式不对'
    case 'too_big':
      return issue.origin === 'string' ? `最多 ${issue.maximum} 个字` : `最大为 ${issue.maximum}`
    case 'too_small':
      return issue.origin === 'string' ? `至少 ${issue.minimum} 个字` : `最小为 ${issue.minimum}`
    case 'invalid_value':
      return '请从给出的选项里选'
    default:
      return '这一项的格式不对'
  }
}
