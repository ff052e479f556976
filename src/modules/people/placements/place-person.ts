import { type AppError, notFound, ruleBroken } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed, rolesOf } from '../access.ts'
import { placementEvents } from '../events.ts'
import type { Saved } from '../shapes.ts'
import { END_OF_TIME, readChartRows } from '../store/chart-rows-store.ts'
import { lockChart } from '../store/organisation-store.ts'
import { updatePerson } from '../store/person-store.ts'
import { savePlacements } from '../store/placement-store.ts'
import { planFor } from './judge-placement.ts'
import type { PlacementChanges } from './placement.ts'
import type { NewPlacement } from './placement-shapes.ts'

/** Gives a person a position from a date on. Somebody who left comes back by a position that starts after their last day. */
export async function placePerson(work: Work, personId: string, wanted: NewPlacement): Promise<Saved> {
  mustBeAllowed(rolesOf(work.actor), 'place')
  await lockChart(work)
  const changes = await placeUnderLock(work, personId, wanted)
  await work.publish(...placementEvents(changes))
  return { id: changes.added[0]?.id ?? personId, rev: 1 }
}

/** The same for a caller who has checked the right to it, holds the chart, and publishes what changed. */
export async function placeUnderLock(
  work: Work,
  personId: string,
  wanted: NewPlacement,
): Promise<PlacementChanges> {
  const stored = await readChartRows(work, END_OF_TIME)
  const person = stored.persons.find(row => row.id === personId)
  if (person === undefined || person.erased) throw notFound('person')
  const { leftOn, name, rev } = person
  if (leftOn === null) {
    const changes = planFor(work, stored, personId, wanted)
    await savePlacements(work, changes)
    return changes
  }
  if (wanted.from <= leftOn) throw hasLeft(name, leftOn)
  // The time between is no gap to be filled: what was before does not count for somebody who comes back.
  const persons = stored.persons.map(row => (row === person ? { ...row, ...RETURNED } : row))
  const placements = stored.placements.filter(row => row.personId !== personId)
  const changes = planFor(work, { ...stored, persons, placements }, personId, wanted)
  await savePlacements(work, changes)
  await updatePerson(work, personId, rev, RETURNED)
  return changes
}

const RETURNED = { status: 'active', leftOn: null } as const

function hasLeft(name: string, leftOn: string): AppError {
  const fix = 'Choose a first day after that; they come back with it.'
  return ruleBroken('from', 'has_left', `${name} leaves on ${leftOn}.`, fix)
}
