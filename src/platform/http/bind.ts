import type { Answer, Contract, Received, Route } from '#kernel/contract.ts'
import type { Threshold } from '../threshold.ts'
import type { Work } from '../work.ts'

/** What a handler may know and do about HTTP itself. */
export interface Exchange {
  /** Address of the caller, for rate limits only; never stored. */
  readonly ip: string
  readonly userAgent: string
  /** Address people use to reach this server, without a trailing slash. */
  readonly publicUrl: string
  /** Signs the browser in with `<organisation>.<secret>`. */
  setSession(text: string, until: Date): void
  /** Lets the browser keep the session it came with until then. */
  keepSession(until: Date): void
  clearSession(): void
  /** Value of a request header, lower-case name. */
  header(name: string): string | undefined
  /** Sets an answer header, such as `content-disposition`. */
  setHeader(name: string, value: string): void
}

/** A handler of one route: signed-in routes get a `Work`, public ones a `Threshold`, those for anybody a `Work` or null. */
export type Handler<R extends Route> = (
  entry: R extends { access: 'public' } ? Threshold : R extends { access: 'anybody' } ? Work | null : Work,
  received: Received<R>,
  exchange: Exchange,
) => Promise<Answer<R>>

/** A route with what answers it. */
export interface BoundRoute {
  readonly name: string
  readonly route: Route
  readonly handler: (
    entry: Work | Threshold | null,
    received: Received<Route>,
    exchange: Exchange,
  ) => Promise<unknown>
}

/** Binds every route of a contract to its handler; a missing or misspelt one does not compile. */
export function bind<const C extends Contract>(
  contract: C,
  handlers: { readonly [K in keyof C]: Handler<C[K]> },
): BoundRoute[] {
  return Object.entries(contract).map(([name, route]) => ({
    name,
    route,
    handler: handlers[name as keyof C] as unknown as BoundRoute['handler'],
  }))
}
