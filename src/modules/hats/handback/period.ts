import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Absence } from '#modules/people/public.ts'

/** How far back somebody may have come back that their absence is still the one that is handed back. */
export const BACK_DAYS = 28

/** The days of an absence as far as they are over, and the first day back where that is known. */
export interface Period {
  /** Null where it has not begun. */
  readonly from: LocalDate | null
  readonly backOn: LocalDate | null
}

/**
 * Which absence is handed back on a date: one that is on, with those that it follows without a day between; else the last that ended
 * lately; else one that is to come. `since` where there is none, as of somebody who is new.
 */
export function periodOf(
  absences: readonly Pick<Absence, 'from' | 'to'>[],
  on: LocalDate,
  since: LocalDate,
): Period {
  const spells = joined(absences)
  const past = spells.filter(({ from, to }) => from <= on && (to === null || to >= addDays(on, -BACK_DAYS)))
  const spell = past.at(-1)
  if (spell !== undefined)
    return { from: spell.from, backOn: spell.to === null ? null : addDays(spell.to, 1) }
  const next = spells.find(({ from }) => from > on)
  if (next !== undefined) return { from: null, backOn: next.to === null ? null : addDays(next.to, 1) }
  return { from: since, backOn: null }
}

/** Absences that follow each other, a weekend at most between them, as one. */
function joined(
  absences: readonly Pick<Absence, 'from' | 'to'>[],
): { from: LocalDate; to: LocalDate | null }[] {
  const spells: { from: LocalDate; to: LocalDate | null }[] = []
  for (const { from, to } of absences.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = spells.at(-1)
    const follows = last !== undefined && (last.to === null || from <= addDays(last.to, 3))
    if (!follows) spells.push({ from, to })
    else if (last.to !== null && (to === null || to > last.to)) last.to = to
  }
  return spells
}
