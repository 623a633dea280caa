import type { z } from 'zod'
import type { ProblemCode } from './problems'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type EndpointKey = `${Method} /${string}`

/** What an endpoint declares. The server binds it, the client's types and the OpenAPI document come from it. */
export interface EndpointDeclaration {
  /** `capability.verb`; the OpenAPI operationId. */
  id: `${string}.${string}`
  /** One line for a reader of the API. */
  doc: string
  /** Whether an access token is needed. Who may do what beyond that is the binding's policy. */
  access: 'public' | 'signedIn'
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  result: z.ZodType
  /** Accepts an `Idempotency-Key` header: the same key and body answer with the first result, another body with 409. `inHandler`: the handler itself stores the key, in a transaction of its own making. */
  idempotent?: true | 'inHandler'
  /** `upload`: multipart request read by the handler itself; `download`: the handler writes the response itself. */
  raw?: 'upload' | 'download'
  /** Does not exist in production: neither served nor documented there. */
  demoOnly?: true
  /** Problem codes beyond the ones every endpoint may answer with. */
  errors?: readonly ProblemCode[]
  /** Requests a minute for one person (or one address where nobody is signed in); without it the server's default holds. */
  perMinute?: number
}

export type Contract = Readonly<Record<EndpointKey, EndpointDeclaration>>

/** Keeps the literal types of a contract while checking its shape. */
export function defineContract<const C extends Contract>(contract: C): C {
  return contract
}

type InputPart<Name extends string, T> = T extends z.ZodType ? (object extends z.input<T> ? { [K in Name]?: z.input<T> } : { [K in Name]: z.input<T> }) : unknown

/** What a caller passes for an endpoint: `{ params, query, body }`, each only where declared. */
export type InputOf<E extends EndpointDeclaration> = InputPart<'params', E['params']> & InputPart<'query', E['query']> & InputPart<'body', E['body']>

/** What a caller gets back. Dates are ISO 8601 strings in UTC. */
export type ResultOf<E extends EndpointDeclaration> = z.output<E['result']>

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined

/** What a handler receives after parsing. */
export interface ParsedInput<E extends EndpointDeclaration> {
  params: Parsed<E['params']>
  query: Parsed<E['query']>
  body: Parsed<E['body']>
}
