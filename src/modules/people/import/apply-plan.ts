import { newId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { NewEvent, Work } from '#platform/work.ts'
import { aboutPerson, aboutTeam } from '../events.ts'
import { addPersonRows, addPlacementRows, addTeamRows, type NewPlacementRow } from '../store/add-rows.ts'
import type { CurrentPeople } from './current-people.ts'
import { withProgress } from './import-progress.ts'
import type { ImportPlan, PersonKey, PersonValues, PlannedPlacement } from './plan.ts'
import {
  type ChangedPlacementRow,
  changePersons,
  changePlacements,
  freeIdentifiers,
  type LeavingRow,
} from './store/apply-store.ts'

/** Rows that one statement takes; its JSON stays near 5 MB. */
const CHUNK = 10_000
/** Why placements of an import may lie in the past. */
const REASON = 'Imported from a file'

/** Writes a plan, set by set and not row by row, in the order that keys and unique identifiers need, and tells the ledger. */
export async function applyPlan(
  work: Work,
  importId: string,
  plan: ImportPlan,
  current: CurrentPeople,
): Promise<void> {
  const ids = new NewIds(work.now)
  const moving = identifiersThatMove(plan, current)
  const rows = rowsOf(plan, ids, moving, work.today)
  await withProgress(importId, [
    ...(moving.size > 0 ? [() => freeIdentifiers(work, Array.from(moving.keys()))] : []),
    () => addTeamRows(work, rows.teams),
    ...chunks(rows.persons).map(some => () => addPersonRows(work, some)),
    ...chunks(rows.changedPersons).map(some => () => changePersons(work, some)),
    () => changePlacements(work, rows.changedPlacements, rows.leaving),
    ...chunks(rows.placements).map(some => () => addPlacementRows(work, some)),
    ...chunks(eventsOf(plan, importId, ids)).map(some => () => work.publish(...some)),
  ])
}

/** Ids for what a plan adds, given once for each key. */
class NewIds {
  readonly #ids = new Map<string, string>()
  readonly #now: Date

  constructor(now: Date) {
    this.#now = now
  }

  of(key: string): string {
    if (!key.startsWith('new:')) return key
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    const id = newId(this.#now.getTime())
    this.#ids.set(key, id)
    return id
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
      id: ids.of(`${key} team`),
      name,
      parentId: parent === null ? null : teamId(parent, ids),
    })),
    persons: plan.creates.map(({ key, name, person }) => ({ ...person, id: ids.of(key), name })),
    changedPersons: plan.updates
      .filter(update => Object.keys(update.person).length > 0)
      .map(({ key, person }) => ({ id: key, values: { ...moving.get(key), ...person } })),
    changedPlacements: placed.flatMap(row => ('changed' in row ? [row.changed] : [])),
    placements: placed.flatMap(row => ('added' in row ? [row.added] : [])),
    leaving,
  }
}

function teamId(key: string, ids: NewIds): string {
  return key.startsWith('new:') ? ids.of(`${key} team`) : key
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
    teamId: teamId(team, ids),
    reportsTo: reportsTo === null ? null : ids.of(reportsTo),
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
  const added = { ...there, id: newId(), personId: ids.of(key), reason: REASON }
  if (replaces === null) return [{ added }]
  return [{ changed: { id: replaces.id, to: addDays(position.from, -1), edited: null } }, { added }]
}

/** People whose identifiers change while somebody else of the same file gets the old ones, with the old ones. */
function identifiersThatMove(plan: ImportPlan, current: CurrentPeople): Map<PersonKey, PersonValues> {
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
    teamId: teamId(placement.team, ids),
    reportsTo: placement.reportsTo && ids.of(placement.reportsTo),
    level: placement.level,
    from: placement.from,
  })
  return [
    { type: 'people.imported', subject: { kind: 'people-import', id: importId }, data: counts },
    ...teams.map(({ key }) => aboutTeam('team.added', teamId(key, ids), { importId })),
    ...creates.map(({ key, placement }) =>
      aboutPerson('person.added', ids.of(key), { importId, ...position(placement) }),
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

function chunks<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / CHUNK)
  return Array.from({ length: count }, (_, index) => rows.slice(index * CHUNK, (index + 1) * CHUNK))
}
