import { AppError, type ErrorItem } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { findTwins } from '../store/person-store.ts'

/** Throws `duplicate` (409) when somebody else has this e-mail address or employee id, naming them. */
export async function refuseTwins(
  work: Work,
  exceptId: string | null,
  email: string | null,
  employeeId: string | null,
): Promise<void> {
  const twins = await findTwins(work, exceptId, email, employeeId)
  const items = twins.map(twin => {
    const sameEmail = email !== null && twin.email?.toLowerCase() === email.toLowerCase()
    return sameEmail
      ? taken('email', 'e-mail address', twin.name)
      : taken('employeeId', 'employee id', twin.name)
  })
  if (items.length > 0)
    throw new AppError('duplicate', { items, current: { personIds: twins.map(({ id }) => id) } })
}

function taken(field: string, words: string, name: string): ErrorItem {
  return {
    field,
    code: 'duplicate',
    message: `${name} already has this ${words}.`,
    fix: 'Open that person, or correct what you typed.',
  }
}
