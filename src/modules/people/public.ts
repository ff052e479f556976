/**
 * The door of the room `people`: the organisation, its persons, teams, placements and absences.
 * Tables: `people_*`. Events: see `events.ts`.
 */
export { askerOf } from './chart/asker.ts'
export { chartOn } from './chart/chart-on.ts'
export { addDemoPeople, DEMO_SEED, type DemoCast } from './demo/demo.ts'
export { type PeopleFacts, type PeopleRecords, peopleFactsFrom } from './facts/people-facts.ts'
export { PEOPLE_EVENTS, type PeopleNow, peopleFactsNow } from './facts/people-facts-now.ts'
export { peopleFacts, peopleRecords } from './facts/read-people-facts.ts'
export { peopleRoutes } from './http.ts'
export { exportPeople } from './import/export-people.ts'
export { peopleImportRoutes } from './import/http.ts'
export { importPeople } from './import/import-people.ts'
export { peopleOffers } from './offers.ts'
export { OrgChart } from './org-chart.ts'
export { createOrganisation, foundOrganisation, moveIn } from './organisation/create-organisation.ts'
export { activatePerson } from './persons/activate-person.ts'
export { forgetReasonsGiven } from './persons/forget-reasons-given.ts'
export {
  type FoundThing,
  type Handover,
  provideHandoverTasks,
  provideOwnedThings,
} from './persons/owned-things.ts'
export { type Absence, absenceById, absencesBetween } from './store/absence-store.ts'
export {
  addAbsenceRows,
  addPersonRows,
  addPlacementRows,
  addTeamRows,
} from './store/add-rows.ts'
export { capacitiesOf } from './store/capacity-store.ts'
export {
  ORGANISATION_ALONG,
  type Organisation,
  organisationDirectory,
  organisationOf,
  rememberOrganisation,
} from './store/organisation-store.ts'
export { peopleTeam } from './store/people-team.ts'
export { findPersonByEmail, personById, personsById } from './store/person-store.ts'
export { placementsOfPerson } from './store/placement-store.ts'
export { positionsToday } from './store/positions-today.ts'
export { workHoursOf } from './store/work-hours-store.ts'
