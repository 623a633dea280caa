import type { z } from 'zod'
import type Koa from 'koa'
import type { EndpointDeclaration, EndpointKey, ParsedInput } from '../../shared/contract/endpoint'
import type { Actor } from '../people'
import type { Context } from './context'

/**
 * A policy's word: `true` lets the request through; `forbidden` answers 403; `hidden` answers as if it did not exist,
 * for whoever may not even know of the resource.
 */
export type Verdict = true | 'forbidden' | 'hidden'

type ContextOf<E extends EndpointDeclaration> = Context<E['access'] extends 'signedIn' ? Actor : Actor | null>

type Answer<E extends EndpointDeclaration> = E['raw'] extends 'download' ? void : z.input<E['result']>

/** How an endpoint is carried out: load what it is about, judge whether this person may, act and present. */
export interface Binding<E extends EndpointDeclaration, R> {
  /** Finds what the request is about; throws `notFound()` for an unknown id. */
  load?: (input: ParsedInput<E>, ctx: ContextOf<E>) => Promise<R>
  policy: (actor: ContextOf<E>['actor'], resource: R, input: ParsedInput<E>, ctx: ContextOf<E>) => Verdict
  /** `koa` is the bare request, for endpoints declared `raw` only. */
  handle: (input: ParsedInput<E>, resource: R, ctx: ContextOf<E>, koa: Koa.Context) => Promise<Answer<E>>
}

/** One bound endpoint, ready to be mounted. */
export interface Route {
  key: EndpointKey
  endpoint: EndpointDeclaration
  binding: Binding<EndpointDeclaration, unknown>
}

/** A binding whose resource type is settled; only `on` makes one. */
interface Bound {
  readonly binding: Route['binding']
}

type Bind<E extends EndpointDeclaration> = <R = undefined>(binding: Binding<E, R>) => Bound

/**
 * Binds every endpoint of a contract. One that lacks a handler or a policy does not compile.
 * Each entry is `(on) => on({ load, policy, handle })`, so that the loaded resource's type reaches policy and handler.
 */
export function implement<C extends { [K in keyof C]: EndpointDeclaration }>(contract: C, bindings: { [K in keyof C]: (on: Bind<C[K]>) => Bound }): Route[] {
  const on = (binding: unknown) => ({ binding }) as Bound
  return (Object.keys(contract) as (keyof C & EndpointKey)[]).map((key) => ({ key, endpoint: contract[key], binding: bindings[key](on).binding }))
}

/** The policy of what everybody may do, signed in or not as the contract says. */
export const anyone = (): Verdict => true
