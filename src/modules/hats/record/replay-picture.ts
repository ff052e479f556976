import { addDays, type LocalDate, mondayOf } from '#kernel/local-date.ts'
import type { RecordPage } from '../contract.ts'
import type { Rule } from '../rules/rule.ts'
import type { OpenOn } from '../store/open-by-week.ts'

/** How far back the picture goes, and the least that is told as a number. */
const WEEKS = 104
export const LEAST = 10

/** The Mondays of the picture: two years at most, from the week in which something was first noticed. */
export function weeksOf(today: LocalDate, first: LocalDate | null): LocalDate[] {
  if (first === null) return []
  const last = mondayOf(today)
  const all = Array.from({ length: WEEKS }, (_, at) => addDays(last, -7 * (WEEKS - 1 - at)))
  return all.filter(week => week >= mondayOf(first))
}

/**
 * How many situations were open week by week: for each hat, and for each rule that fired ten times or more in all. Numbers are told in
 * steps of ten, so that no week, and no difference of two, is about few people: 0 none, 1 fewer than ten, 10, 20 and so on.
 */
export function replayPicture(
  weeks: readonly LocalDate[],
  rows: readonly OpenOn[],
  rules: readonly Pick<Rule, 'id' | 'title' | 'hat'>[],
): RecordPage['replay'] {
  const counted = (which: (row: OpenOn) => boolean) => {
    const byWeek = Map.groupBy(rows.filter(which), row => row.on)
    return weeks.map(week => inTens((byWeek.get(week) ?? []).reduce((sum, row) => sum + row.open, 0)))
  }
  return {
    weeks: [...weeks],
    hats: (['lead', 'manage'] as const).map(hat => ({
      hat,
      open: counted(row => row.hat === hat || row.hat === 'both'),
    })),
    rules: rules.map(({ id, title, hat }) => ({ id, title, hat, open: counted(row => row.rule === id) })),
  }
}

function inTens(count: number): number {
  if (count === 0) return 0
  return count < LEAST ? 1 : Math.floor(count / LEAST) * LEAST
}
