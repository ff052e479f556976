import type { LocalDate } from '#kernel/local-date.ts'
import { cleanCell } from './clean-cell.ts'
import type { CurrentPeople, KnownPlacement } from './current-people.ts'
import type { MatchedRow } from './match-rows.ts'
import type { PersonKey, TeamKey } from './plan.ts'
import { isReturning } from './plan-presence.ts'

/** Somebody of the file with the position they have after the import; what is undefined still has to be derived. */
export interface Draft extends MatchedRow {
  /** The placement that goes on, or null for people who come or come back. */
  readonly placement: KnownPlacement | null
  readonly manager: PersonKey | null
  readonly team: TeamKey | undefined
  readonly title: string | undefined
  readonly level: number | undefined
  readonly leadsTeam: boolean
  readonly from: LocalDate
}

/** The same with everything filled in. */
export interface FullDraft extends Draft {
  readonly team: TeamKey
  readonly title: string
  readonly level: number
}

/** What each person of the file has after it, before anything is derived: a blank leaves a value as it is. */
export function draftPeople(
  staying: readonly MatchedRow[],
  managers: ReadonlyMap<PersonKey, PersonKey | null | undefined>,
  teams: ReadonlyMap<number, TeamKey>,
  today: LocalDate,
): Draft[] {
  return staying.map(matched => {
    const { row, key, known } = matched
    const placement = isReturning(row, known, today) ? null : (known?.placement ?? null)
    const named = managers.get(key)
    const team = teams.get(row.row) ?? placement?.teamId
    const moves = placement !== null && team !== placement.teamId
    return {
      ...matched,
      placement,
      manager: named === undefined ? (placement?.reportsTo ?? null) : named,
      team,
      title:
        placement && row.title === cleanCell(placement.title)
          ? placement.title
          : (row.title ?? placement?.title),
      level: row.level ?? placement?.level,
      // Leading belongs to a team: it does not move along.
      leadsTeam: row.leadsTeam ?? (moves ? false : (placement?.leadsTeam ?? false)),
      from: firstDay(matched, placement, today),
    }
  })
}

/** An import never rewrites the past: only who has not started yet gets another first day. */
function firstDay({ row, known }: MatchedRow, placement: KnownPlacement | null, today: LocalDate): LocalDate {
  if (placement === null) return row.startDate ?? today
  const hasNotStarted = placement.from > today && known?.startedOn === placement.from
  return hasNotStarted ? (row.startDate ?? placement.from) : placement.from
}

/** Whether a row leaves somebody who has no position without one, as it is for whoever only set the organisation up. */
export function staysUnplaced(
  { row, key, known }: MatchedRow,
  managers: ReadonlyMap<PersonKey, PersonKey | null | undefined>,
  managing: ReadonlySet<PersonKey | null | undefined>,
): boolean {
  if (known === null || known.placement !== null || known.leftOn !== null || managing.has(key)) return false
  return [row.team, row.title, row.level, row.leadsTeam, row.startDate, managers.get(key)].every(
    value => value === undefined,
  )
}

/** Who is above whom after the import: everybody of the file, and everybody else who has a position. */
export function reportingLines(
  drafts: readonly Draft[],
  current: CurrentPeople,
  leaving: ReadonlySet<PersonKey>,
  today: LocalDate,
): Map<PersonKey, PersonKey | null> {
  const lines = new Map<PersonKey, PersonKey | null>()
  const drafted = new Set(drafts.map(draft => draft.key))
  for (const person of current.persons) {
    const gone = leaving.has(person.id) || (person.leftOn !== null && person.leftOn < today)
    if (!drafted.has(person.id) && person.placement !== null && !gone)
      lines.set(person.id, person.placement.reportsTo)
  }
  for (const draft of drafts) if (!leaving.has(draft.key)) lines.set(draft.key, draft.manager)
  return lines
}
