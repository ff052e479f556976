import type { Work } from '#platform/work.ts'
import { mayDo, rolesOf } from '../access.ts'
import { chartOn } from '../chart/chart-on.ts'
import { organisationOf } from '../store/organisation-store.ts'
import type { OrganisationView } from './organisation-shapes.ts'

/** The organisation as everybody in it may know it. */
export async function readOrganisation(work: Work): Promise<OrganisationView> {
  const { id, name, slug, timeZone, workDays, holidays, levelLabels, demo, asOf, rev } =
    await organisationOf(work)
  const chart = await chartOn(work, work.today)
  const roles = rolesOf(work.actor)
  return {
    ...{ id, name, slug, timeZone, demo, asOf, rev },
    workDays: [...workDays],
    holidays: [...holidays],
    levelLabels: [...levelLabels],
    people: chart.personsActive().length,
    may: { change: mayDo(roles, 'changeOrganisation'), addPeople: mayDo(roles, 'addPerson') },
  }
}
