/**
 * The door of the room `people`: the organisation, its persons, teams, placements and absences.
 * Tables: `people_*`. Events: see `events.ts`.
 */
export { chartOn } from './chart/chart-on.ts'
export type { ChartAbsence, ChartPerson, ChartPlacement, ChartTeam } from './chart/chart-rows.ts'
export { OrgChart } from './org-chart.ts'
export { createOrganisation, foundOrganisation } from './organisation/create-organisation.ts'
export {
  addAbsenceRows,
  addPersonRows,
  addPlacementRows,
  addTeamRows,
} from './store/add-rows.ts'
export {
  lockChart,
  type Organisation,
  organisationDirectory,
  organisationOf,
} from './store/organisation-store.ts'
export { findPersonByEmail, type Person, personById, personNames, personsById } from './store/person-store.ts'
export { activatePerson } from './persons/activate-person.ts'
