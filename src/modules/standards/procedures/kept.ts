import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Kept } from '../contract.ts'

/** How far back recurring work is counted. */
const KEPT_DAYS = 28

/** With fewer tasks a share would say more about chance than about the work. */
const FEWEST_TASKS = 8

/** The days whose tasks count: the last four weeks, without today. */
export function keptWindow(today: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } {
  return { from: addDays(today, -KEPT_DAYS), to: addDays(today, -1) }
}

/** How many of the tasks that fell due were done by their date, added up; no number at all for fewer than eight. */
export function keptOf(counts: readonly { readonly due: number; readonly onTime: number }[]): Kept {
  const of = counts.reduce((sum, each) => sum + each.due, 0)
  const onTime = counts.reduce((sum, each) => sum + each.onTime, 0)
  return of < FEWEST_TASKS ? { onTime: null, of, share: null } : { onTime, of, share: onTime / of }
}
