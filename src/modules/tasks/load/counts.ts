import type { LocalDate } from '#kernel/local-date.ts'
import type { LoadRow } from '../store/load-reads.ts'
import { weekEnd } from '../week/my-week.ts'

/** How many of these open tasks are late, due by the end of this week, and blocked. */
export function countsOf(rows: readonly LoadRow[], today: LocalDate) {
  const due = rows.map(row => row.dueOn).filter(dueOn => dueOn !== null)
  return {
    overdue: due.filter(dueOn => dueOn < today).length,
    dueThisWeek: due.filter(dueOn => dueOn >= today && dueOn <= weekEnd(today)).length,
    blocked: rows.filter(row => row.state === 'blocked').length,
  }
}
