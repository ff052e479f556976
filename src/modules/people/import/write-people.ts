import writeWorkbook from 'write-excel-file/node'
import { workbookText } from '#kernel/csv-text.ts'
import type { CurrentPeople, KnownPerson } from './current-people.ts'
import { type Field, TEMPLATE } from './layout.ts'
import type { NONE } from './read-row.ts'
import { teamNames } from './resolve-teams.ts'

/** A table as it goes into a file: the header first. */
export type Table = readonly (readonly string[])[]

/** People in the layout of the template, then one column for each attribute; reading it back changes nothing. */
export function peopleTable(
  current: CurrentPeople,
  persons: readonly KnownPerson[],
  blank: '' | typeof NONE = '',
): Table {
  const attributes = Array.from(new Set(persons.flatMap(person => Object.keys(person.attributes)))).sort()
  const byId = new Map(current.persons.map(person => [person.id, person]))
  const teams = teamNames(current.teams)
  const header = [...TEMPLATE.map(column => column.title), ...attributes]
  const rows = persons.map(person => {
    const values = valuesOf(person, byId.get(person.placement?.reportsTo ?? ''), teams, blank)
    const extra = attributes.map(name => person.attributes[name] ?? blank)
    return [...TEMPLATE.map(column => values[column.field] ?? ''), ...extra]
  })
  return [header, ...rows]
}

function valuesOf(
  person: KnownPerson,
  manager: KnownPerson | undefined,
  teams: ReadonlyMap<string, string>,
  blank: string,
): Partial<Record<Field, string>> {
  const { placement } = person
  return {
    name: person.name,
    preferredName: person.preferredName ?? blank,
    pronouns: person.pronouns ?? blank,
    employeeId: person.employeeId ?? '',
    email: person.email ?? '',
    managerEmail: manager ? (manager.email ?? '') : placement ? blank : '',
    managerEmployeeId: manager?.employeeId ?? '',
    team: teams.get(placement?.teamId ?? '') ?? '',
    title: placement?.title ?? '',
    level: placement ? String(placement.level) : '',
    leadsTeam: placement ? (placement.leadsTeam ? 'yes' : 'no') : '',
    startDate: person.startedOn ?? '',
    endDate: person.leftOn ?? '',
    timeZone: person.timeZone ?? '',
  }
}

/** RFC 4180 with a byte order mark, so that Excel reads it as UTF-8. A cell that Excel would run as a formula gets a `'`. */
export function toCsv(table: Table): string {
  return `\uFEFF${table.map(row => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

function csvCell(value: string): string {
  const safe = harmless(value)
  return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** OWASP, CSV injection: a leading `=`, `+`, `-` or `@` starts a formula. Reading takes the mark off again. */
function harmless(value: string): string {
  return /^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value
}

/** The same as .xlsx; every cell is text, so nothing is a formula and no zero is lost. */
export async function toWorkbook(table: Table): Promise<Uint8Array> {
  const [header = [], ...rows] = table
  const data = [
    header.map(value => ({ value: workbookText(harmless(value)), fontWeight: 'bold' as const })),
    ...rows.map(row => row.map(workbookCell)),
  ]
  return await writeWorkbook(data, { sheet: 'People', stickyRowsCount: 1 }).toBuffer()
}

function workbookCell(value: string) {
  return value === '' ? null : { value: workbookText(harmless(value)), type: String }
}

/** The template: the header and three made-up people. */
export function templateTable(): Table {
  return [
    TEMPLATE.map(column => column.title),
    example('Ada Lovelace', 'E1', 'ada@harbour.example', '', 'Harbour Works', 'Director', '5'),
    example(
      'Grace Hopper',
      'E2',
      'grace@harbour.example',
      'ada@harbour.example',
      'Pilots',
      'Chief pilot',
      '3',
    ),
    example('Linus Torres', 'E3', 'linus@harbour.example', 'grace@harbour.example', 'Pilots', 'Pilot', '1'),
  ]
}

function example(
  name: string,
  id: string,
  email: string,
  manager: string,
  team: string,
  title: string,
  level: string,
): string[] {
  const leads = Number(level) > 1 ? 'yes' : 'no'
  return [name, '', '', id, email, manager, '', team, title, level, leads, '2024-03-01', '', 'Europe/Lisbon']
}
