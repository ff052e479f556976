import { newId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { type Write, writeTogether } from '#platform/db/write-together.ts'
import type { NewEvent, Work } from '#platform/work.ts'
import { aboutPerson, aboutTeam } from '../events.ts'
import { type NewPlacementRow, personInsert, placementInsert, teamInsert } from '../store/add-rows.ts'
import type { CurrentPeople } from './current-people.ts'
import { withProgress } from './import-progress.ts'
import type { ImportPlan, PersonKey, PersonValues, PlannedPlacement, TeamKey } from './plan.ts'
import {
  type ChangedPlacementRow,
  changePlacements,
  freeIdentifiers,
  type LeavingRow,
  personChange,
} from './store/apply-store.ts'

/** Rows of a table that one statement takes; they stay near 2 MB. */
const CHUNK = 10_000
/** Why placements of an import may lie in the past. */
const REASON = 'Imported from a file'

/**
 * Writes a plan, set by set and not row by row, in the order that keys and unique identifiers need, tells the ledger, and
 * marks the import as applied along with the last of them.
 */
export async function applyPlan(
  work: Work,
  importId: string,
  plan: ImportPlan,
  current: CurrentPeople,
  mark: Write,
): Promise<void> {
  const ids = new NewIds(work.now)
  const moving = identifiersThatMove(plan, current)
  const rows = rowsOf(plan, ids, moving, work.today)
  const events = eventsOf(plan, importId, ids)
  const people = chunks(Math.max(1, rows.persons.length, rows.changedPersons.length))
  const places = chunks(Math.max(1, rows.placements.length))
  await withProgress(importId, [
    ...(moving.size > 0 ? [() => freeIdentifiers(work, Array.from(moving.keys()))] : []),
    ...people.map(
      part => () =>
        writeTogether(work.sql, [
          ...some(part.from === 0 ? rows.teams : [], added => teamInsert(work, added)),
          ...some(part.of(rows.changedPersons), changed => personChange(work, changed)),
          ...some(part.of(rows.persons), added => personInsert(work, added)),
        ]),
    ),
    () => changePlacements(work, rows.changedPlacements, rows.leaving),
    ...places.map(
      part => () =>
        writeTogether(work.sql, [
          ...(part.isLast ? [mark] : []),
          ...some(part.of(rows.placements), added => placementInsert(work, added)),
        ]),
    ),
    ...chunks(events.length).map(part => () => work.publish(...part.of(events))),
  ])
}

/** The write of these rows, if there are any. */
function some<T>(rows: readonly T[], write: (rows: readonly T[]) => Write): Write[] {
  return rows.length === 0 ? [] : [write(rows)]
}

/** Ids for what a plan adds, given once for each key. */
class NewIds {
  readonly #persons = new Map<PersonKey, string>()
  readonly #teams = new Map<TeamKey, string>()
  readonly #now: Date

  constructor(now: Date) {
    this.#now = now
  }

  ofPerson(key: PersonKey): string {
    return this.#of(this.#persons, key)
  }

  ofTeam(key: TeamKey): string {
    return this.#of(this.#teams, key)
  }

  #of(ids: Map<string, string>, key: string): string {
    const known = ids.get(key)
    if (known !== undefined) return known
    if (!key.startsWith('new:')) return key
    const id = this.another()
    ids.set(key, id)
    return id
  }

  another(): string {
    return newId(this.#now.getTime())
  }
}

function rowsOf(
  plan: ImportPlan,
  ids: NewIds,
  moving: ReadonlyMap<PersonKey, PersonValues>,
  today: LocalDate,
) {
  const leaveOn = new Map(plan.leaves.map(leave => [leave.key, leave.on]))
  const placed = [...plan.creates, ...plan.updates].flatMap(({ key, placement }) =>
    placement === null ? [] : placementRows(key, placement, leaveOn.get(key) ?? null, ids, today),
  )
  const leaving: LeavingRow[] = plan.leaves.map(({ key, on }) => ({ id: key, on }))
  return {
    teams: plan.teams.map(({ key, name, parent }) => ({
      id: ids.ofTeam(key),
      name,
      parentId: parent === null ? null : ids.ofTeam(parent),
    })),
    persons: plan.creates.map(({ key, name, person }) => ({ ...person, id: ids.ofPerson(key), name })),
    changedPersons: plan.updates
      .filter(update => Object.keys(update.person).length > 0)
      .map(({ key, person }) => ({ id: key, values: { ...moving.get(key), ...person } })),
    changedPlacements: placed.flatMap(row => ('changed' in row ? [row.changed] : [])),
    placements: placed.flatMap(row => ('added' in row ? [row.added] : [])),
    leaving,
  }
}

type PlacementRow = { readonly changed: ChangedPlacementRow } | { readonly added: NewPlacementRow }

/** One that has not begun is edited in place; one in force ends yesterday and the next begins today. */
function placementRows(
  key: PersonKey,
  planned: PlannedPlacement,
  leaveOn: LocalDate | null,
  ids: NewIds,
  today: LocalDate,
): PlacementRow[] {
  const { replaces, team, reportsTo, ...position } = planned
  const to = leaveOn !== null && (position.to === null || leaveOn < position.to) ? leaveOn : position.to
  // Somebody who has left by then needs no new position; the end of the old one is written with their last day.
  if (to !== null && to < position.from) return []
  const there = {
    ...position,
    to,
    teamId: ids.ofTeam(team),
    reportsTo: reportsTo === null ? null : ids.ofPerson(reportsTo),
  }
  if (replaces !== null && replaces.from >= today) {
    const { teamId: at, reportsTo: above, title, level, leadsTeam, from } = there
    return [
      {
        changed: {
          id: replaces.id,
          to,
          edited: { teamId: at, reportsTo: above, title, level, leadsTeam, from },
        },
      },
    ]
  }
  const added = { ...there, id: ids.another(), personId: ids.ofPerson(key), reason: REASON }
  if (replaces === null) return [{ added }]
  return [{ changed: { id: replaces.id, to: addDays(position.from, -1), edited: null } }, { added }]
}

/** People whose identifiers change while somebody else of the same file gets the old ones, with the old ones. */
function identifiersThatMove(plan: ImportPlan, current: CurrentPeople): Map<PersonKey, PersonValues> {
  if (plan.updates.length === 0) return new Map()
  const given = [...plan.creates, ...plan.updates].flatMap(({ person }) => [person.email, person.employeeId])
  const taken = new Set(given.filter(value => value !== undefined))
  const changing = new Set(
    plan.updates.filter(({ person }) => person.email ?? person.employeeId).map(({ key }) => key),
  )
  const moving = new Map<PersonKey, PersonValues>()
  for (const { id, email, employeeId } of current.persons) {
    if (!changing.has(id)) continue
    if (taken.has(email?.toLowerCase() ?? '') || taken.has(employeeId ?? ''))
      moving.set(id, { ...(email && { email }), ...(employeeId && { employeeId }) })
  }
  return moving
}

/** One entry for the import with its counts, and for each person and team what happened, in ids and names of fields. */
function eventsOf(plan: ImportPlan, importId: string, ids: NewIds): NewEvent[] {
  const { creates, updates, leaves, teams, unchanged } = plan
  const counts = {
    creates: creates.length,
    updates: updates.length,
    leaves: leaves.length,
    teams: teams.length,
    unchanged,
  }
  const position = (placement: PlannedPlacement) => ({
    teamId: ids.ofTeam(placement.team),
    reportsTo: placement.reportsTo && ids.ofPerson(placement.reportsTo),
    level: placement.level,
    from: placement.from,
  })
  return [
    { type: 'people.imported', subject: { kind: 'people-import', id: importId }, data: counts },
    ...teams.map(({ key }) => aboutTeam('team.added', ids.ofTeam(key), { importId })),
    ...creates.map(({ key, placement }) =>
      aboutPerson('person.added', ids.ofPerson(key), { importId, ...position(placement) }),
    ),
    ...updates.map(({ key, values }) =>
      aboutPerson('person.changed', key, { importId, fields: values.map(({ field }) => field) }),
    ),
    ...updates.flatMap(({ key, placement }) =>
      placement === null ? [] : [aboutPerson('placement.began', key, { importId, ...position(placement) })],
    ),
    ...leaves.map(({ key, on }) => aboutPerson('person.left', key, { importId, lastDay: on })),
  ]
}

/** The parts, of at most `CHUNK` rows each, in which so many rows are written. */
function chunks(count: number) {
  return Array.from({ length: Math.ceil(count / CHUNK) }, (_, index) => {
    const [from, to] = [index * CHUNK, (index + 1) * CHUNK]
    return { from, isLast: to >= count, of: <T>(rows: readonly T[]) => rows.slice(from, to) }
  })
}
