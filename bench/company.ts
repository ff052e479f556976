import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Seeded } from '#kernel/seeded.ts'
import type { addPersonRows, addPlacementRows, addTeamRows } from '#modules/people/public.ts'

/** A person of the bench: where they work and whom they lead. */
export interface Employee {
  readonly id: string
  readonly name: string
  readonly employeeId: string
  readonly teamId: string
  readonly bossId: string | null
  readonly level: 1 | 2 | 3 | 4 | 5
  readonly leads: boolean
}

/** A team: depth 0 is the whole company, 3 the teams that do the work. */
export interface Crew {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly depth: number
  readonly leadId: string
}

/** Everybody and every team, leads first. */
export interface Company {
  readonly crews: readonly Crew[]
  readonly employees: readonly Employee[]
}

const WIDTH = [1, 10, 10, 9]

/** A company of `size` people: 10 divisions of 10 departments of 9 teams, everybody else spread over the teams. */
export function company(random: Seeded, size: number, nowMs: number): Company {
  const crews: Crew[] = []
  const employees: Employee[] = []
  const hire = (teamId: string, bossId: string | null, level: Employee['level'], leads: boolean) => {
    const employee = {
      id: random.id(nowMs),
      name: `${random.pick(FIRST)} ${random.pick(LAST)}`,
      employeeId: `E${String(employees.length + 1).padStart(5, '0')}`,
      teamId,
      bossId,
      level,
      leads,
    }
    employees.push(employee)
    return employee.id
  }
  const found = (parent: Crew | null, name: string, depth: number) => {
    const id = random.id(nowMs)
    const leadId = hire(id, parent?.leadId ?? null, LEVELS[depth] ?? 2, true)
    crews.push({ id, name, parentId: parent?.id ?? null, depth, leadId })
  }
  found(null, 'Company', 0)
  for (const depth of [1, 2, 3])
    for (const parent of crews.filter(crew => crew.depth === depth - 1))
      for (let i = 1; i <= (WIDTH[depth] ?? 1); i++)
        found(parent, depth === 1 ? `Division ${i}` : `${parent.name}.${i}`, depth)
  const teams = crews.filter(crew => crew.depth === 3)
  for (let i = 0; employees.length < size; i++) {
    const team = teams[i % teams.length] as Crew
    hire(team.id, team.leadId, 1, false)
  }
  return { crews, employees }
}

/** The company as rows for the people room's bulk doors, everybody in place for two years; its head may see everything. */
export function companyRows({ crews, employees }: Company, random: Seeded, today: LocalDate, nowMs: number) {
  const from = addDays(today, -730)
  const persons: Parameters<typeof addPersonRows>[1] = employees.map(({ id, name, employeeId, level }) => ({
    id,
    name,
    employeeId,
    email: mailOf(employeeId),
    status: 'active',
    isPeople: level === 5,
    isAdmin: level === 5,
  }))
  const teams: Parameters<typeof addTeamRows>[1] = crews.map(({ id, name, parentId }) => ({
    id,
    name,
    parentId,
  }))
  const placements: Parameters<typeof addPlacementRows>[1] = employees.map(employee => ({
    id: random.id(nowMs),
    personId: employee.id,
    teamId: employee.teamId,
    reportsTo: employee.bossId,
    title: TITLES[employee.level - 1] ?? 'Engineer',
    level: employee.level,
    leadsTeam: employee.leads,
    kind: 'permanent',
    from,
    to: null,
  }))
  return { persons, teams, placements }
}

/** The same company as a people file in our own template: a header, and a line for each person. */
export function companyFile({ crews, employees }: Company, today: LocalDate): string {
  const crewOf = new Map(crews.map(crew => [crew.id, crew.name]))
  const numberOf = new Map(employees.map(employee => [employee.id, employee.employeeId]))
  const lines = employees.map(employee =>
    [
      employee.name,
      employee.employeeId,
      mailOf(employee.employeeId),
      numberOf.get(employee.bossId ?? '') ?? '',
      crewOf.get(employee.teamId) ?? '',
      TITLES[employee.level - 1] ?? '',
      employee.level,
      employee.leads ? 'yes' : 'no',
      addDays(today, -730),
    ].join(),
  )
  return `${HEADER.join()}\n${lines.join('\n')}\n`
}

/** Columns of that file. */
export const HEADER = [
  'Name',
  'Employee Id',
  'Email',
  'Manager Employee Id',
  'Team',
  'Job Title',
  'Level',
  'Leads Team',
  'Start Date',
]

function mailOf(employeeId: string): string {
  return `${employeeId.toLowerCase()}@bench.example`
}

const LEVELS = [5, 4, 3, 2] as const
const TITLES = ['Engineer', 'Team lead', 'Department head', 'Division head', 'Director']
const FIRST = [
  'Ines',
  'Marek',
  'Aiko',
  'Tomas',
  'Leila',
  'Pavel',
  'Zuri',
  'Noor',
  'Emil',
  'Rosa',
  'Jonas',
  'Mei',
]
const LAST = [
  'Okafor',
  'Lindqvist',
  'Moreau',
  'Tanaka',
  'Castillo',
  'Weber',
  'Rossi',
  'Novak',
  'Haddad',
  'Byrne',
]
