import type { CurrentPeople, KnownPerson, KnownPlacement } from './current-people.ts'
import { csvFile } from './people-file.factory.ts'
import type { ImportPlan, PlanOptions } from './plan.ts'
import { planImport } from './plan-import.ts'
import { readCsv } from './read-csv.ts'
import { cleanSheet } from './read-sheet.ts'

/** The day on which the story's imports happen. */
export const TODAY = '2026-03-02'

/** Harbour Works as an import finds it; ids are names, employee ids E1 to E6. */
export function harbourPeople(changes: Readonly<Record<string, Partial<KnownPerson>>> = {}): CurrentPeople {
  const persons = [
    person('Ada', 'E1', place('Harbour Works', null, 'Director', 5, true)),
    person('Grace', 'E2', place('Pilots', 'Ada', 'Chief pilot', 3, true)),
    person('Linus', 'E3', place('Pilots', 'Grace', 'Pilot', 1, false)),
    person('Radia', 'E4', place('Pilots', 'Grace', 'Pilot', 1, false)),
    person('Margaret', 'E5', place('People', 'Ada', 'People partner', 3, true)),
    person('Alan', 'E6', place('People', 'Margaret', 'Administrator', 1, false)),
  ]
  return {
    organisation: 'Harbour Works',
    levelLabels: ['Contributor', 'Team lead', 'Manager', 'Head', 'Executive'],
    persons: persons.map(known => ({ ...known, ...changes[known.id] })),
    teams: [
      { id: 'Harbour Works', name: 'Harbour Works', parentId: null },
      { id: 'Pilots', name: 'Pilots', parentId: 'Harbour Works' },
      { id: 'People', name: 'People', parentId: 'Harbour Works' },
    ],
  }
}

/** An organisation that has just been founded: one person, no team. */
export function newOrganisation(): CurrentPeople {
  const { organisation, levelLabels, persons } = harbourPeople({
    Margaret: { placement: null, employeeId: null },
  })
  return { organisation, levelLabels, persons: persons.filter(known => known.id === 'Margaret'), teams: [] }
}

/** The plan for a CSV written as lines. */
export function planOf(
  lines: readonly string[],
  current: CurrentPeople = harbourPeople(),
  options: Partial<PlanOptions> = {},
): ImportPlan {
  const sheet = cleanSheet(readCsv(csvFile(...lines)))
  return planImport(sheet, current, {
    mode: 'partial',
    today: TODAY,
    actingPersonId: 'Margaret',
    leavers: 'all',
    ...options,
  })
}

function person(name: string, employeeId: string, placement: KnownPlacement): KnownPerson {
  return {
    id: name,
    name,
    employeeId,
    email: `${name.toLowerCase()}@harbour.test`,
    preferredName: null,
    pronouns: null,
    timeZone: null,
    attributes: {},
    startedOn: placement.from,
    leftOn: null,
    placement,
  }
}

function place(
  teamId: string,
  reportsTo: string | null,
  title: string,
  level: number,
  leadsTeam: boolean,
): KnownPlacement {
  const id = `${teamId} ${title}`
  return {
    id,
    teamId,
    reportsTo,
    title,
    level,
    leadsTeam,
    kind: 'permanent',
    fte: 1,
    from: '2020-01-01',
    to: null,
  }
}
