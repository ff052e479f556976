import type { ErrorCode, ErrorItem } from '#kernel/errors.ts'
import { withDates } from '../words/dates.ts'

/**
 * What a call to the server throws. `items` say what happened and what to do, in words for a person;
 * `current` is the present state when somebody else saved first (409). Status 0: the server was not reached.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: ErrorCode
  readonly status: number
  readonly items: readonly ErrorItem[]
  readonly current: unknown

  constructor(code: ErrorCode, status: number, items: readonly ErrorItem[], current?: unknown) {
    super(items[0]?.message ?? code)
    this.code = code
    this.status = status
    this.items = items.map(item => ({ ...item, message: withDates(item.message), fix: withDates(item.fix) }))
    this.current = current
  }
}

/** Anything thrown, as an ApiError: a bug in the page becomes `internal` with a sentence. */
export function asApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown
  return new ApiError('internal', 0, [
    {
      field: '',
      code: 'internal',
      message: 'This page made a mistake.',
      fix: 'Load it again. What you typed is kept.',
    },
  ])
}
