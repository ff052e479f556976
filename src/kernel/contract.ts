import type { z } from 'zod'
import type { ErrorCode } from './errors.ts'

/** How one endpoint is called and what it answers: the only place its shape is written. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path with `:names`, beginning with `/api/`. */
  readonly path: `/api/${string}`
  /** One line, imperative, for OpenAPI and the readable API page. */
  readonly summary: string
  /** Object schemas; unknown fields are refused everywhere. Path and query values arrive as strings: use `z.coerce`. */
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** JSON answer. Absent: 204 without a body. Use `raw` for anything else. */
  readonly response?: z.ZodType
  /** A content type, such as `text/csv`, when the answer is a string, a Uint8Array or a stream instead of JSON. */
  readonly raw?: string
  /** `public` needs no sign-in, `anybody` answers visitors without one too. Default `member`. */
  readonly access?: 'public' | 'anybody' | 'member'
  /**
   * Mail programs may post to it as well: without our pages' header, with a form as the body, which is not read. Only for
   * public addresses that are secrets themselves.
   */
  readonly fromAnywhere?: true
  /** Errors this endpoint can answer with beyond `malformed`, `unknown_field`, `not_signed_in`. */
  readonly errors?: readonly ErrorCode[]
  /** Body limit in bytes; default 262,144. */
  readonly bodyLimit?: number
  /** Requests per minute and caller when stricter than the server's own limit. */
  readonly perMinute?: number
}

/** All endpoints of one room, by the name of what they do. */
export type Contract = Readonly<Record<string, Route>>

/** Keeps the literal types of a contract. */
export function defineContract<const C extends Contract>(contract: C): C {
  return contract
}

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined
type Sent<T> = T extends z.ZodType ? z.input<T> : undefined

/** What a handler receives. */
export interface Received<R extends Route> {
  readonly params: Parsed<R['params']>
  readonly query: Parsed<R['query']>
  readonly body: Parsed<R['body']>
}

/** What a handler answers: the value before the response schema parses it. */
export type Answer<R extends Route> = R extends { raw: string }
  ? string | Uint8Array
  : R extends { response: infer S extends z.ZodType }
    ? z.input<S>
    : // biome-ignore lint/suspicious/noConfusingVoidType: an action without an answer returns nothing
      void

/** What a browser gets back. */
export type Result<R extends Route> = R extends { raw: string }
  ? string
  : R extends { response: infer S extends z.ZodType }
    ? z.output<S>
    : undefined

type Field<K extends string, S> = S extends undefined
  ? { readonly [P in K]?: undefined }
  : { readonly [P in K]: S }

/** What a caller sends: only the parts that the route has. */
export type Sending<R extends Route> = Field<'params', Sent<R['params']>> &
  (R['query'] extends z.ZodType ? { readonly query?: Sent<R['query']> } : { readonly query?: undefined }) &
  Field<'body', Sent<R['body']>>
