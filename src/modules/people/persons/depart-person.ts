import { AppError, notFound, ruleBroken, staleRev } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed, rolesOf } from '../access.ts'
import { aboutPerson, placementEvents } from '../events.ts'
import { OrgChart } from '../org-chart.ts'
import { afterChanges } from '../placements/placement.ts'
import { planDeparture } from '../placements/plan-departure.ts'
import { structureProblems } from '../placements/structure-rules.ts'
import type { Saved } from '../shapes.ts'
import { END_OF_TIME, readChartRows } from '../store/chart-rows-store.ts'
import { lockChart } from '../store/organisation-store.ts'
import { personById, updatePerson } from '../store/person-store.ts'
import { savePlacements } from '../store/placement-store.ts'
import { createHandoverTasks, type OwnedThing, ownedThings } from './owned-things.ts'
import type { Departure } from './person-shapes.ts'

/**
 * Records a person's last day: positions end on it, later ones are called off. While they own open things it is refused
 * (422 `handover_required` with the things), unless overridden with a reason: then each becomes a task of their manager.
 */
export async function departPerson(
  work: Work,
  id: string,
  { lastDay, override, rev }: Departure,
): Promise<Saved> {
  mustBeAllowed(rolesOf(work.actor), 'depart')
  await lockChart(work)
  const rows = await readChartRows(work, END_OF_TIME)
  const person = rows.persons.find(row => row.id === id)
  if (person === undefined || person.erased) throw notFound('person')
  if (person.rev !== rev) throw staleRev(await personById(work, id))
  const things = (await ownedThings(work, [id])).get(id) ?? []
  if (things.length > 0 && override === null) throw handoverRequired(person.name, things)
  const changes = planDeparture(rows.placements, id, lastDay)
  const begun = changes.cancelled.find(placement => placement.from <= work.today)
  if (begun !== undefined) throw lastDayTooEarly(person.name, begun.from)
  const items = structureProblems(
    rows,
    { ...rows, placements: afterChanges(rows.placements, changes) },
    lastDay,
  )
  if (items.length > 0) throw new AppError('rule_broken', { items })
  await savePlacements(work, changes)
  const status = lastDay < work.today ? 'left' : person.status === 'left' ? 'active' : person.status
  if (!(await updatePerson(work, id, rev, { leftOn: lastDay, status })))
    throw staleRev(await personById(work, id))
  const managerId = new OrgChart({ ...rows, on: work.today }).managerOf(id)
  if (things.length > 0) await createHandoverTasks(work, { leaverId: id, managerId, lastDay, things })
  const data = { lastDay, managerId, handedOver: things.map(({ kind, id }) => ({ kind, id })) }
  await work.publish(...placementEvents(changes), aboutPerson('person.left', id, data))
  return { id, rev: rev + 1 }
}

function lastDayTooEarly(name: string, from: LocalDate): AppError {
  const message = `${name} has held the present position since ${from}, which is after that day.`
  return ruleBroken('lastDay', 'before_position', message, 'Choose a later last day.')
}

function handoverRequired(name: string, things: readonly OwnedThing[]): AppError {
  const fix =
    'Give it another owner, or record the departure with a reason: then it becomes a task of the manager.'
  const items = things.map(({ kind, title }) => ({
    field: '',
    code: 'owns_open_thing',
    message: `${name} owns the ${kind} “${title}”.`,
    fix,
  }))
  return new AppError('handover_required', { items, current: { things } })
}
