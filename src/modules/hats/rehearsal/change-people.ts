import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { PeopleRecords } from '#modules/people/public.ts'

type Placement = PeopleRecords['rows']['placements'][number]

/** Somebody is away for some days; with a cover, it has been accepted. */
export function withAbsence(
  records: PeopleRecords,
  {
    personId,
    from,
    to,
    coverId,
  }: { personId: string; from: LocalDate; to: LocalDate; coverId: string | null },
): PeopleRecords {
  const absence = { personId, from, to, coverId, coverState: coverId === null ? null : ('accepted' as const) }
  const { rows, absences } = records
  return {
    ...records,
    rows: { ...rows, absences: [...rows.absences, absence] },
    absences: [...absences, absence],
  }
}

/** Somebody has left: the day before was their last. */
export function withDeparture(records: PeopleRecords, personId: string): PeopleRecords {
  const { rows } = records
  const last = addDays(rows.on, -1)
  return {
    ...records,
    rows: {
      ...rows,
      persons: rows.persons.map(person => (person.id === personId ? { ...person, leftOn: last } : person)),
      placements: rows.placements.map(each =>
        each.personId === personId && isNow(each, rows.on) ? { ...each, to: last } : each,
      ),
    },
  }
}

/** People report to another manager from the day on; where they work and what they are stays. */
export function withReports(
  records: PeopleRecords,
  managerId: string,
  personIds: readonly string[],
): PeopleRecords {
  const moved = new Set(personIds)
  return replaced(records, each =>
    moved.has(each.personId) && each.kind !== 'acting' ? { reportsTo: managerId } : null,
  )
}

/**
 * One team becomes part of another: its people go over and report to who leads the other, if they reported to its own lead; who led it
 * reports there too and leads no longer; teams below it come below the other.
 */
export function withMerger(
  records: PeopleRecords,
  {
    teamId,
    intoId,
    leadId,
    newLeadId,
  }: {
    readonly teamId: string
    readonly intoId: string
    readonly leadId: string | null
    readonly newLeadId: string | null
  },
): PeopleRecords {
  const moved = replaced(records, each => {
    const isLead = leadId !== null && each.personId === leadId && each.leadsTeam && each.teamId === teamId
    const isUnder = leadId !== null && each.reportsTo === leadId && each.personId !== newLeadId
    if (each.teamId !== teamId && !isUnder) return null
    return {
      ...(each.teamId === teamId ? { teamId: intoId } : {}),
      ...(isLead ? { leadsTeam: false } : {}),
      ...((isLead || isUnder) && newLeadId !== null && each.personId !== newLeadId
        ? { reportsTo: newLeadId }
        : {}),
    }
  })
  const { rows } = moved
  return {
    ...moved,
    rows: {
      ...rows,
      teams: rows.teams.map(team =>
        team.id === teamId
          ? { ...team, closedOn: addDays(rows.on, -1) }
          : team.parentId === teamId && team.id !== intoId
            ? { ...team, parentId: intoId }
            : team,
      ),
    },
  }
}

/** Placements in force that change end the day before, and go on changed: what is new is new from this day. */
function replaced(
  records: PeopleRecords,
  change: (each: Placement) => Partial<Placement> | null,
): PeopleRecords {
  const { rows } = records
  const placements = rows.placements.flatMap((each): Placement[] => {
    const changes = isNow(each, rows.on) ? change(each) : null
    if (changes === null) return [each]
    const after = { ...each, ...changes, id: `${each.id} rehearsed`, from: rows.on }
    return each.from === rows.on ? [after] : [{ ...each, to: addDays(rows.on, -1) }, after]
  })
  return { ...records, rows: { ...rows, placements } }
}

function isNow({ from, to }: Placement, on: LocalDate): boolean {
  return from <= on && (to === null || to >= on)
}
