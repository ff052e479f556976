import type { Conflict } from '#ui/form/conflict-view.tsx'
import type { AimPage } from '../../contract.ts'

/** Values to save, and the rev of the aim that they were written on. */
export interface Based<T> {
  readonly values: T
  readonly rev: number
}

/** How a form of an aim settles a 409: theirs are read from the page that the server sent along, and saved on top of it. */
export function conflictOf<T extends object>(
  fields: Conflict<T>['fields'],
  valuesOf: (page: AimPage) => T,
  save: (input: Based<T>) => Promise<boolean>,
): Conflict<T> {
  return {
    fields,
    theirs: current => valuesOf(current as AimPage),
    save: (values, current) => save({ values, rev: (current as AimPage).rev }),
  }
}
