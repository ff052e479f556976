import type { Contract, Result, Route, Sending } from '#kernel/contract.ts'
import type { ErrorCode, ErrorItem } from '#kernel/errors.ts'
import { ApiError } from './api-error.ts'

/** One typed function per route. A route without params, query and body takes no argument. */
export type Client<C extends Contract> = {
  readonly [K in keyof C]: Record<string, never> extends Sending<C[K]>
    ? (sending?: Sending<C[K]>, signal?: AbortSignal) => Promise<Result<C[K]>>
    : (sending: Sending<C[K]>, signal?: AbortSignal) => Promise<Result<C[K]>>
}

/**
 * Calls the endpoints of a contract from the browser: `client(aimsContract).closeAim({ params: { id }, body })`.
 * Answers are typed, not parsed. Throws `ApiError`; a server that cannot be reached is `unavailable`, status 0.
 */
export function client<C extends Contract>(contract: C): Client<C> {
  const calls = Object.entries(contract).map(([name, route]) => [
    name,
    (sending: Parts = {}, signal?: AbortSignal) => send(route, sending, signal),
  ])
  return Object.fromEntries(calls) as Client<C>
}

/** The address of a route with its params and query filled in: for links to downloads and for `fetch`. */
export function addressOf(route: Pick<Route, 'path'>, sending: Parts = {}): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = sending.params?.[name]
    if (value === undefined) throw new Error(`The address ${route.path} needs ${name}.`)
    return encodeURIComponent(String(value))
  })
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(sending.query ?? {})) {
    if (value === undefined || value === null) continue
    for (const each of Array.isArray(value) ? value : [value]) query.append(name, String(each))
  }
  return query.size > 0 ? `${path}?${query}` : path
}

interface Parts {
  readonly params?: Readonly<Record<string, unknown>> | undefined
  readonly query?: Readonly<Record<string, unknown>> | undefined
  readonly body?: unknown
}

async function send(route: Route, sending: Parts, signal?: AbortSignal): Promise<unknown> {
  const response = await reach(addressOf(route, sending), {
    method: route.method,
    credentials: 'same-origin',
    // A page of another origin cannot set this header without asking first: the server's CSRF defence.
    headers: {
      'x-fairlead': '1',
      ...(sending.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(sending.body === undefined ? {} : { body: JSON.stringify(sending.body) }),
    ...(signal === undefined ? {} : { signal }),
  })
  if (!response.ok) throw await refusal(response)
  if (route.raw !== undefined) return response.text()
  if (response.status === 204 || route.response === undefined) return undefined
  return response.json()
}

function reach(address: string, request: RequestInit): Promise<Response> {
  return fetch(address, request).catch((thrown: unknown) => {
    // A call that the page itself gave up is not an outage.
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown
    throw new ApiError('unavailable', 0, [UNREACHED])
  })
}

const UNREACHED: ErrorItem = {
  field: '',
  code: 'unavailable',
  message: 'Fairlead cannot be reached.',
  fix: 'Check your connection, then try again. What you typed is kept.',
}

async function refusal(response: Response): Promise<ApiError> {
  const answer = (await response.json().catch(() => ({}))) as {
    error?: { code?: ErrorCode; items?: ErrorItem[]; current?: unknown }
  }
  const code = answer.error?.code ?? (response.status === 503 ? 'unavailable' : 'internal')
  const items = answer.error?.items?.length ? answer.error.items : [failed(code)]
  return new ApiError(code, response.status, items, answer.error?.current)
}

function failed(code: ErrorCode): ErrorItem {
  const message =
    code === 'unavailable' ? 'Fairlead is busy or restarting.' : 'Something went wrong on the server.'
  return { field: '', code, message, fix: 'Try again in a moment. What you typed is kept.' }
}
