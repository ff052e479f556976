import { AppError } from '#kernel/errors.ts'

/** Levels of nesting that a body may have; nothing of ours has ten. */
const DEEPEST = 60

/** Refuses a body that is nested so deeply that reading it could exhaust the stack. */
export function refuseDeep(body: unknown): void {
  let level: unknown[] = [body]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw tooDeep()
    level = level.flatMap(value => (typeof value === 'object' && value !== null ? Object.values(value) : []))
  }
}

function tooDeep(): AppError {
  const message = `The body is nested more than ${DEEPEST} levels deep.`
  const fix = 'Send a flatter one; nothing was saved.'
  return new AppError('malformed', { items: [{ field: '', code: 'too_deep', message, fix }] })
}
