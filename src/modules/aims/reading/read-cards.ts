import type { LocalDate } from '#kernel/local-date.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { AimCard } from '../contract.ts'
import { type Assessment, assessAims } from '../progress/assess-aims.ts'
import { readStandings, type StandingRow, type Which } from '../store/standings.ts'
import { cardOf } from './card-of.ts'
import { isVisible } from './visible.ts'

/** Aims as read, assessed together. */
export interface Assessed {
  readonly row: StandingRow
  readonly assessment: Assessment
  readonly card: AimCard
}

/** Cards of the chosen aims that the actor may see, in one statement. What holds them back must be among the chosen. */
export async function readCards(
  work: Work,
  chart: OrgChart,
  which: Which,
  on: LocalDate = work.today,
): Promise<Assessed[]> {
  const rows = await readStandings(work, on, which)
  const assessments = assessAims(rows, on)
  const visible = new Map(rows.filter(row => isVisible(work.actor, row, chart)).map(row => [row.id, row]))
  const titleOf = (id: string) => visible.get(id)?.title ?? 'A goal below it'
  return rows.flatMap((row, i) => {
    const assessment = assessments[i]
    if (assessment === undefined || !visible.has(row.id)) return []
    return [{ row, assessment, card: cardOf(row, assessment, chart, on, titleOf) }]
  })
}
