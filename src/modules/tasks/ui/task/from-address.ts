import { parseLocalDate } from '#kernel/local-date.ts'
import { cutTo } from '#kernel/text.ts'
import { fromAddress } from '#ui/named.ts'
import type { SearchChange } from '#ui/place.ts'
import type { TaskValues } from './task-values.ts'

/**
 * What another room's link lets a new task begin with: `title=…`, `serves=ID~Goal`, `dueOn=2026-05-29`, `note=…`, and `why=…`, why it may be
 * due after that goal. What makes no sense is as if it were not there; all of it is in view before anything is sent.
 */
export function givenBy(words: Readonly<Record<string, string>>): Partial<TaskValues> {
  const { title = '', dueOn = '', note = '', why = '' } = words
  const [goalId] = fromAddress(words['serves'])
  return {
    ...{ title: cutTo(title, 140), note: cutTo(note, 2000), overrideReason: cutTo(why, 280) },
    ...(goalId === undefined ? {} : { goalId }),
    ...(parseLocalDate(dueOn) === null ? {} : { dueOn }),
  }
}

/** Takes them out of the address again. */
export const CLEARED: SearchChange = {
  ...{
    add: undefined,
    title: undefined,
    serves: undefined,
    dueOn: undefined,
    note: undefined,
    why: undefined,
  },
}
