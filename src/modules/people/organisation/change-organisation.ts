import { staleRev } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { mustBeAllowed, rolesOf } from '../access.ts'
import { defined } from '../defined.ts'
import type { Saved } from '../shapes.ts'
import { organisationOf, updateOrganisation } from '../store/organisation-store.ts'
import type { ChangedOrganisation } from './organisation-shapes.ts'
import { readOrganisation } from './read-organisation.ts'

/** Changes the name, the calendar or the words of the organisation. */
export async function changeOrganisation(
  work: Work,
  { rev, ...changes }: ChangedOrganisation,
): Promise<Saved> {
  mustBeAllowed(rolesOf(work.actor), 'changeOrganisation')
  const fields = defined(changes)
  if (!(await updateOrganisation(work, rev, fields))) throw staleRev(await readOrganisation(work))
  await work.publish({
    type: 'organisation.changed',
    subject: { kind: 'organisation', id: (await organisationOf(work)).id },
    data: { fields: Object.keys(fields) },
  })
  return { id: work.orgId, rev: rev + 1 }
}
