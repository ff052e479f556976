/** The error codes of the whole product, with the HTTP status each one answers with. */
export const ERROR_STATUS = {
  malformed: 400,
  unknown_field: 400,
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  stale_rev: 409,
  illegal_transition: 409,
  duplicate: 409,
  too_large: 413,
  rule_broken: 422,
  handover_required: 422,
  too_many_requests: 429,
  unavailable: 503,
  internal: 500,
} as const

/** A code of `ERROR_STATUS`; also the translation key of its headline. */
export type ErrorCode = keyof typeof ERROR_STATUS

/** One thing that is wrong: where, which rule, what happened in words, and what to do about it. */
export interface ErrorItem {
  /** Path of the field in the request, such as `measure.target`; `''` for the whole request. */
  readonly field: string
  /** Rule in snake_case, such as `cycle` or `due_after_parent`. */
  readonly code: string
  /** What happened, one sentence for a person. */
  readonly message: string
  /** What to do now, one sentence for a person. */
  readonly fix: string
}

/** What travels with an error besides its code. `current` is the present state, sent with a 409. */
export interface ErrorExtras {
  readonly items?: readonly ErrorItem[]
  readonly current?: unknown
  readonly cause?: unknown
}

/** The one error the product throws on purpose; everything else is a bug and answers 500. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly items: readonly ErrorItem[]
  readonly current: unknown

  constructor(code: ErrorCode, extras: ErrorExtras = {}) {
    super(extras.items?.[0]?.message ?? code, { cause: extras.cause })
    this.code = code
    this.items = extras.items ?? []
    this.current = extras.current
  }

  /** HTTP status of this error, 400–503. */
  get status(): number {
    return ERROR_STATUS[this.code]
  }
}

/** A broken rule (422) with one item. */
export function ruleBroken(field: string, code: string, message: string, fix: string): AppError {
  return new AppError('rule_broken', { items: [{ field, code, message, fix }] })
}

/** The answer to anything the caller may not know exists (404). */
export function notFound(what: string): AppError {
  const item = {
    field: '',
    code: 'not_found',
    message: `This ${what} does not exist, or is not yours to see.`,
    fix: 'Check the link, or ask the person who sent it.',
  }
  return new AppError('not_found', { items: [item] })
}

/** Visible, but not permitted (403): `who` names the people who may. */
export function forbidden(action: string, who: string): AppError {
  const item = { field: '', code: 'forbidden', message: `You may not ${action}.`, fix: `Ask ${who}.` }
  return new AppError('forbidden', { items: [item] })
}

/** A state change that is not allowed from here (409), naming the legal ones. */
export function illegalTransition(
  noun: string,
  from: string,
  to: string,
  legal: readonly string[],
): AppError {
  const fix =
    legal.length > 0 ? `From here it can become: ${legal.join(', ')}.` : 'It cannot change any more.'
  const item = {
    field: 'state',
    code: 'illegal_transition',
    message: `A ${noun} that is ${from} cannot become ${to}.`,
    fix,
  }
  return new AppError('illegal_transition', { items: [item], current: { state: from, legal } })
}

/** Somebody else saved first (409); `current` is what they saved. */
export function staleRev(current: unknown): AppError {
  const item = {
    field: 'rev',
    code: 'stale_rev',
    message: 'Somebody else changed this while you were editing.',
    fix: 'Compare with the current version, then save again.',
  }
  return new AppError('stale_rev', { items: [item], current })
}
