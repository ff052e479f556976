import { notFound } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { absenceView, isCover } from '../absences/absence-view.ts'
import { type Action, mayDo, type Role, rolesTowards } from '../access.ts'
import { chartOn } from '../chart/chart-on.ts'
import type { OrgChart } from '../org-chart.ts'
import { placementView } from '../placements/placement-view.ts'
import { absencesOfPerson } from '../store/absence-store.ts'
import { organisationOf } from '../store/organisation-store.ts'
import { type Person, personById } from '../store/person-store.ts'
import { placementsOfPerson } from '../store/placement-store.ts'
import { awayOf, cardOf, personRef, teamRef } from './person-card.ts'
import type { PersonPage } from './person-shapes.ts'

/** What a person's page shows to the reader. */
export async function readPerson(work: Work, id: string): Promise<PersonPage> {
  const person = await personById(work, id)
  if (person === null) throw notFound('person')
  const organisation = await organisationOf(work)
  const chart = await chartOn(work, work.today)
  const roles = rolesTowards(work, chart, id)
  const may = (action: Action) => mayDo(roles, action)
  const absences = await absencesOfPerson(work, id)
  const placements = may('seeLevel') ? await placementsOfPerson(work, id) : null
  return {
    ...profileOf(person, may('seeAttributes')),
    timeZone: person.timeZone ?? organisation.timeZone,
    workDays: [...(person.workDays ?? organisation.workDays)],
    own: { timeZone: person.timeZone, workDays: person.workDays !== null },
    lastDay: may('seeLevel') || person.status === 'left' ? person.leftOn : null,
    ...standingOf(work, chart, id, may('seeLevel')),
    absences: absences
      .filter(absence => may('seeAbsences') || isCover(work, absence))
      .map(absence => absenceView(work, chart, absence)),
    placements: placements?.map(placement => placementView(chart, placement)) ?? null,
    may: permissions(person, roles),
  }
}

function profileOf(person: Person, full: boolean) {
  const { id, name, fullName, preferredName, pronouns, email, status, rev } = person
  return {
    ...{ id, name, fullName, preferredName, pronouns, email, status, rev },
    employeeId: full ? person.employeeId : null,
    attributes: full ? { ...person.attributes } : null,
  }
}

function standingOf(work: Work, chart: OrgChart, id: string, seesLevel: boolean) {
  const placement = chart.placementOf(id)
  const manager = chart.managerOf(id)
  const cover = chart.coverOf(id)
  return {
    title: placement?.title ?? null,
    level: seesLevel && placement !== null ? chart.levelOf(id) : null,
    team: placement === null ? null : teamRef(chart, placement.teamId),
    teamPath:
      placement === null
        ? []
        : chart
            .teamsAbove(placement.teamId)
            .toReversed()
            .map(team => teamRef(chart, team)),
    away: awayOf(chart, id),
    cover: cover === null ? null : personRef(chart, cover),
    manager: manager === null ? null : cardOf(work, chart, manager),
    chain: chart.chainOf(id).map(above => personRef(chart, above)),
    reports: chart.reportsOf(id).map(report => cardOf(work, chart, report)),
    teamsLed: chart.teamsLedBy(id).map(team => teamRef(chart, team)),
    acting: chart
      .actingPlacementsOf(id)
      .map(({ title, teamId, to }) => ({ title, team: teamRef(chart, teamId), until: to })),
  }
}

function permissions(person: Person, roles: ReadonlySet<Role>): PersonPage['may'] {
  const here = person.status !== 'left'
  const may = (action: Action) => here && mayDo(roles, action)
  return {
    changeProfile: may('changeProfile'),
    changePerson: !person.erased && mayDo(roles, 'changePerson'),
    place: !person.erased && mayDo(roles, 'place'),
    propose: may('propose') && !mayDo(roles, 'place'),
    enterAbsence: may('enterAbsence'),
    depart: may('depart'),
    erase: !here && !person.erased && mayDo(roles, 'erase'),
  }
}
