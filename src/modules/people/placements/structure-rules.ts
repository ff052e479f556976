import type { ErrorItem } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ChartPerson, ChartPlacement } from '../chart/chart-rows.ts'
import { findRings } from '../chart/effective-managers.ts'
import { dayAfter, overlapOf, spans } from '../span.ts'

/** People and placements of any dates. */
export interface Structure {
  readonly persons: readonly Pick<ChartPerson, 'id' | 'name' | 'status' | 'leftOn'>[]
  readonly placements: readonly ChartPlacement[]
}

/**
 * What a write would break in the lines of reporting, on `from` and on every later date on which something changes:
 * a loop, a second head of the organisation or none. What was already so before is not held against the write.
 */
export function structureProblems(before: Structure, after: Structure, from: LocalDate): ErrorItem[] {
  for (const on of datesOfChange(after.placements, from)) {
    const then = linesOn(after, on)
    const was = linesOn(before, on)
    const ring = findRings(then)[0]
    if (ring !== undefined && findRings(was).length === 0) return [loop(ring, after, on)]
    const heads = headsOf(then)
    const headsBefore = headsOf(was).length
    if (then.size > 0 && heads.length === 0 && headsBefore > 0) return [noHead(on)]
    if (heads.length > 1 && heads.length > headsBefore) return [secondHead(heads, after, on)]
  }
  return []
}

/** Whether a team would get a second permanent, or a second acting, lead on some day. */
export function leadProblems(
  placements: readonly ChartPlacement[],
  added: ChartPlacement,
  names: ReadonlyMap<string, string>,
): ErrorItem[] {
  if (!added.leadsTeam) return []
  const rival = placements.find(
    placement =>
      placement.id !== added.id &&
      placement.personId !== added.personId &&
      placement.leadsTeam &&
      placement.teamId === added.teamId &&
      (placement.kind === 'acting') === (added.kind === 'acting') &&
      overlapOf(placement, added) !== null,
  )
  if (rival === undefined) return []
  const name = names.get(rival.personId) ?? 'Somebody'
  const message = `${name} already leads this team ${added.kind === 'acting' ? 'in an acting position ' : ''}on some of these days.`
  return [
    {
      field: 'leadsTeam',
      code: 'team_has_lead',
      message,
      fix: 'End that position first, or choose other dates.',
    },
  ]
}

/** `from` and all later dates on which a placement starts or is over. */
function datesOfChange(placements: readonly ChartPlacement[], from: LocalDate): LocalDate[] {
  const dates = new Set([from])
  for (const placement of placements) {
    if (placement.from > from) dates.add(placement.from)
    const over = dayAfter(placement)
    if (over !== null && over > from) dates.add(over)
  }
  return Array.from(dates).sort()
}

/** Who reports to whom as written, among the people who hold a position on a date. */
function linesOn({ persons, placements }: Structure, on: LocalDate): Map<string, string | null> {
  const gone = new Set(
    persons
      .filter(({ status, leftOn }) => (leftOn === null ? status === 'left' : leftOn < on))
      .map(({ id }) => id),
  )
  const inForce = placements.filter(placement => spans(placement, on) && !gone.has(placement.personId))
  const lines = new Map(
    inForce.filter(({ kind }) => kind !== 'acting').map(({ personId, reportsTo }) => [personId, reportsTo]),
  )
  for (const { kind, personId, reportsTo } of inForce)
    if (kind === 'acting' && reportsTo !== null && lines.has(personId)) lines.set(personId, reportsTo)
  return lines
}

function headsOf(lines: ReadonlyMap<string, string | null>): string[] {
  return Array.from(lines).flatMap(([id, above]) => (above === null ? [id] : []))
}

function loop(ring: readonly string[], { persons }: Structure, on: LocalDate): ErrorItem {
  const names = new Map(persons.map(person => [person.id, person.name]))
  const told = [...ring, ring[0] ?? ''].map(id => names.get(id) ?? 'somebody').join(' → ')
  return {
    field: 'reportsTo',
    code: 'cycle',
    message: `On ${on} these people would report in a circle: ${told}.`,
    fix: 'Choose somebody to report to who is not below this person.',
  }
}

function secondHead(heads: readonly string[], { persons }: Structure, on: LocalDate): ErrorItem {
  const names = persons.filter(person => heads.includes(person.id)).map(person => person.name)
  return {
    field: 'reportsTo',
    code: 'second_root',
    message: `On ${on} more than one person would report to nobody: ${names.join(', ')}.`,
    fix: 'Choose whom they report to, or let the new head take over from the present one.',
  }
}

function noHead(on: LocalDate): ErrorItem {
  return {
    field: 'reportsTo',
    code: 'no_root',
    message: `On ${on} nobody would head the organisation.`,
    fix: 'Place the new head first and let them take over from the present one.',
  }
}
