/**
 * The door of the room `people`: the organisation, its persons, teams, placements and absences.
 * Tables: `people_*`. Events: see `events.ts`.
 */
export { chartOn } from './chart-on.ts'
export type { ChartPerson, ChartPlacement, ChartTeam } from './chart-rows.ts'
export { createOrganisation, organisationOf } from './found-organisation.ts'
export { OrgChart } from './org-chart.ts'
export {
  findPersonByEmail,
  type KnownPerson,
  type ListedOrganisation,
  markActive,
  organisationDirectory,
  personById,
  personsById,
} from './store/person-lookup.ts'
