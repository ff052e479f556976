import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed, rolesOf } from '../access.ts'
import { aboutPerson, placementEvents } from '../events.ts'
import { planFor } from '../placements/judge-placement.ts'
import type { Saved } from '../shapes.ts'
import { addPersonRows } from '../store/add-rows.ts'
import { END_OF_TIME, readChartRows } from '../store/chart-rows-store.ts'
import { lockChart } from '../store/organisation-store.ts'
import { savePlacements } from '../store/placement-store.ts'
import type { NewPerson } from './person-shapes.ts'
import { refuseTwins } from './twins.ts'

/** Adds a person with their first position. */
export async function addPerson(work: Work, { placement, ...profile }: NewPerson): Promise<Saved> {
  mustBeAllowed(rolesOf(work.actor), 'addPerson')
  await lockChart(work)
  await refuseTwins(work, null, profile.email, profile.employeeId)
  const id = newId()
  const newcomer = {
    id,
    name: profile.preferredName ?? profile.name,
    status: 'invited' as const,
    leftOn: null,
    workDays: [],
    rev: 1,
    erased: false,
  }
  const rows = await readChartRows(work, END_OF_TIME)
  const changes = planFor(work, { ...rows, persons: [...rows.persons, newcomer] }, id, {
    ...placement,
    endsCurrent: false,
    takesOverFrom: null,
  })
  await addPersonRows(work, [{ ...profile, id }])
  await savePlacements(work, changes)
  await work.publish(aboutPerson('person.added', id), ...placementEvents(changes))
  return { id, rev: 1 }
}
