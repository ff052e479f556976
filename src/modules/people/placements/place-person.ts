import { notFound, ruleBroken } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed, rolesOf } from '../access.ts'
import { placementEvents } from '../events.ts'
import type { Saved } from '../shapes.ts'
import { END_OF_TIME, readChartRows } from '../store/chart-rows-store.ts'
import { lockChart } from '../store/organisation-store.ts'
import { personById, updatePerson } from '../store/person-store.ts'
import { savePlacements } from '../store/placement-store.ts'
import { planFor } from './judge-placement.ts'
import type { NewPlacement } from './placement-shapes.ts'

/** Gives a person a position from a date on. Somebody who left comes back by a position that starts after their last day. */
export async function placePerson(work: Work, personId: string, wanted: NewPlacement): Promise<Saved> {
  mustBeAllowed(rolesOf(work.actor), 'place')
  await lockChart(work)
  return await placeUnderLock(work, personId, wanted)
}

/** The same for a caller who has checked the right to it and holds the chart. */
export async function placeUnderLock(work: Work, personId: string, wanted: NewPlacement): Promise<Saved> {
  const person = await personById(work, personId)
  if (person === null || person.erased) throw notFound('person')
  if (person.leftOn !== null && wanted.from <= person.leftOn)
    throw ruleBroken(
      'from',
      'has_left',
      `${person.name} leaves on ${person.leftOn}.`,
      'Choose a first day after that; they come back with it.',
    )
  const stored = await readChartRows(work, END_OF_TIME)
  const returning = { status: 'active' as const, leftOn: null }
  const persons = stored.persons.map(row =>
    row.id === personId && person.leftOn !== null ? { ...row, ...returning } : row,
  )
  const earlier =
    person.leftOn === null ? stored.placements : stored.placements.filter(row => row.personId !== personId)
  const changes = planFor(work, { ...stored, persons, placements: earlier }, personId, wanted)
  await savePlacements(work, changes)
  if (person.leftOn !== null) await updatePerson(work, personId, person.rev, returning)
  await work.publish(...placementEvents(changes))
  return { id: changes.added[0]?.id ?? personId, rev: 1 }
}
