import { parseLocalDate } from '#kernel/local-date.ts'
import { cutTo } from '#kernel/text.ts'
import type { SearchChange } from '#ui/place.ts'
import type { TaskValues } from './task-values.ts'

/**
 * What another room's link lets a new task begin with: `title=…`, `dueOn=2026-05-29`, `note=…`. What makes no sense is as if it were not
 * there; all of it is in view before anything is sent.
 */
export function givenBy(words: Readonly<Record<string, string>>): Partial<TaskValues> {
  const { title = '', dueOn = '', note = '' } = words
  return {
    ...{ title: cutTo(title, 140), note: cutTo(note, 2000) },
    ...(parseLocalDate(dueOn) === null ? {} : { dueOn }),
  }
}

/** Takes them out of the address again. */
export const CLEARED: SearchChange = { add: undefined, title: undefined, dueOn: undefined, note: undefined }
