import { parseLocalDate } from '#kernel/local-date.ts'
import { fromAddress } from '#ui/named.ts'
import type { NewAimValues } from './new-aim-values.ts'

/**
 * What a link of another room begins a new goal with: `owner=ID~Name`, `scope=person`, or `scope=team` with
 * `team=ID~Name`, and `due=2026-05-29`. What makes no sense is as if
 * it were not there; all of it is in view before anything is sent.
 */
export function givenBy(words: Readonly<Record<string, string>>): Partial<NewAimValues> {
  const [owner] = fromAddress(words['owner'])
  const [team] = fromAddress(words['team'])
  const due = words['due'] ?? ''
  return {
    ...(owner === undefined ? {} : { ownerId: owner }),
    ...(words['scope'] === 'person' ? { scope: 'person' } : {}),
    ...(words['scope'] === 'team' ? { scope: 'team', teamId: team ?? null } : {}),
    ...(parseLocalDate(due) === null ? {} : { dueOn: due }),
  }
}

/** Which of the first three goals of somebody new it is, by `first=30`, `60` or `90`: each asks for other signs that it is reached. */
export function promptOf(words: Readonly<Record<string, string>>): First | null {
  return FIRST.find(days => days === words['first']) ?? null
}

export type First = (typeof FIRST)[number]
const FIRST = ['30', '60', '90'] as const
