import { notFound, staleRev } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed, rolesTowards } from '../access.ts'
import { chartOn } from '../chart/chart-on.ts'
import { defined } from '../defined.ts'
import { aboutPerson } from '../events.ts'
import type { Saved } from '../shapes.ts'
import { lockChart } from '../store/organisation-store.ts'
import { personById, updatePerson } from '../store/person-store.ts'
import type { ChangedPerson } from './person-shapes.ts'
import { refuseTwins } from './twins.ts'

/** Changes a profile: everybody their own, the people team anybody's, and names and addresses too. */
export async function changePerson(
  work: Work,
  id: string,
  { rev, ...changes }: ChangedPerson,
): Promise<Saved> {
  const person = await personById(work, id)
  if (person === null || person.erased) throw notFound('person')
  const chart = await chartOn(work, work.today)
  const official =
    changes.name !== undefined || changes.email !== undefined || changes.employeeId !== undefined
  mustBeAllowed(rolesTowards(work, chart, id), official ? 'changePerson' : 'changeProfile')
  if (person.rev !== rev) throw staleRev(person)
  await refuseTwins(work, id, changes.email ?? null, changes.employeeId ?? null)
  await lockChart(work)
  if (!(await updatePerson(work, id, rev, defined(changes)))) throw staleRev(await personById(work, id))
  await work.publish(aboutPerson('person.changed', id, { fields: Object.keys(defined(changes)) }))
  return { id, rev: rev + 1 }
}
