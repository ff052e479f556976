import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { type MadePromise, promiseRow } from '../make-promises.ts'
import { insertPromises } from '../store/promises.ts'

/** A promise of the past as a demo knows it. */
export interface NewPromiseRow {
  readonly id: string
  readonly promise: MadePromise
  readonly madeOn: LocalDate
  /** The day it was kept; null while it is open. */
  readonly keptOn: LocalDate | null
}

/** Adds promises as they are, in one statement for every thousand, without rules and events: they tell of the past. */
export async function addPromiseRows(work: Work, rows: readonly NewPromiseRow[]): Promise<void> {
  await insertPromises(
    work,
    rows.map(({ id, promise, madeOn, keptOn }) => {
      const open = promiseRow(promise, id, madeOn)
      return keptOn === null ? open : { ...open, state: 'kept' as const, endedOn: keptOn }
    }),
  )
}
