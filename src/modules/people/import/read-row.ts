import { type LocalDate, parseLocalDate } from '#kernel/local-date.ts'
import type { Field } from './layout.ts'
import { titleOf } from './layout.ts'
import type { ColumnMap } from './map-header.ts'
import type { ManagerName, PersonRow } from './person-row.ts'
import type { Problem, SheetRow } from './sheet.ts'

/** A cell with this text clears the value; an empty cell leaves it alone. */
export const NONE = '(none)'

const EMAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/
const LEVEL_WORDS: Readonly<Record<string, number>> = {
  contributor: 1,
  'individual contributor': 1,
  lead: 2,
  'team lead': 2,
  manager: 3,
  head: 4,
  director: 4,
  executive: 5,
}
const LONGEST = {
  name: 140,
  title: 140,
  team: 700,
  employeeId: 80,
  email: 254,
  attribute: 1_000,
  pronouns: 40,
} as const

/** Understands one row; what cannot be understood is reported and left out. */
export function readRow(source: SheetRow, columns: ColumnMap, report: (problem: Problem) => void): PersonRow {
  const reader = new RowReader(source, columns, report)
  const endDate = reader.date('endDate')
  return {
    row: source.row,
    name: reader.name(),
    employeeId: reader.text('employeeId', LONGEST.employeeId),
    email: reader.email('email'),
    preferredName: reader.optional('preferredName', LONGEST.name),
    pronouns: reader.optional('pronouns', LONGEST.pronouns),
    timeZone: reader.timeZone(),
    manager: reader.manager(),
    team: reader.text('team', LONGEST.team),
    title: reader.text('title', LONGEST.title),
    level: reader.level(),
    leadsTeam: reader.yesNo('leadsTeam'),
    startDate: reader.date('startDate'),
    endDate,
    left: reader.hasLeft(),
    attributes: reader.attributes(),
  }
}

class RowReader {
  readonly #source: SheetRow
  readonly #columns: ColumnMap
  readonly #report: (problem: Problem) => void

  constructor(source: SheetRow, columns: ColumnMap, report: (problem: Problem) => void) {
    this.#source = source
    this.#columns = columns
    this.#report = report
  }

  name(): string | undefined {
    const parts = [this.#cell('firstName'), this.#cell('lastName')].filter(part => part !== '').join(' ')
    const name = this.#cell('name') || parts
    if (name === '') return undefined
    return name.length <= LONGEST.name ? name : this.#tooLong('name', LONGEST.name)
  }

  text(field: Field, longest: number): string | undefined {
    const text = this.#cell(field)
    if (text === '' || text === NONE) return undefined
    return text.length <= longest ? text : this.#tooLong(field, longest)
  }

  optional(field: Field, longest: number): string | null | undefined {
    return this.#cell(field) === NONE ? null : this.text(field, longest)
  }

  email(field: Field): string | undefined {
    const text = this.text(field, LONGEST.email)?.toLowerCase()
    if (text === undefined || EMAIL.test(text)) return text
    return this.#wrong(
      field,
      'bad_email',
      `“${text}” is not an e-mail address.`,
      'Write it like ada@harbour.example.',
    )
  }

  timeZone(): string | undefined {
    const zone = this.text('timeZone', 80)
    if (zone === undefined || isTimeZone(zone)) return zone
    this.#warn(
      'timeZone',
      'bad_time_zone',
      `The time zone “${zone}” is not known and is left out.`,
      'Write it like Europe/Berlin.',
    )
    return undefined
  }

  manager(): ManagerName | undefined {
    const cells = [this.#cell('managerEmployeeId'), this.#cell('managerEmail'), this.#cell('manager')]
    if (cells.includes(NONE)) return { by: 'none' }
    const [employeeId = '', email = '', name = ''] = cells
    if (employeeId !== '') return { by: 'employeeId', value: employeeId }
    if (email !== '') {
      const value = this.email('managerEmail')
      return value === undefined ? undefined : { by: 'email', value }
    }
    if (name === '') return undefined
    return EMAIL.test(name) ? { by: 'email', value: name.toLowerCase() } : { by: 'name', value: name }
  }

  level(): number | undefined {
    const text = this.#cell('level')
    if (text === '' || text === NONE) return undefined
    const level = /^l?([1-5])$/i.exec(text)?.[1]
    if (level !== undefined) return Number(level)
    const word = LEVEL_WORDS[text.toLowerCase()]
    if (word !== undefined) return word
    const message = `“${text}” is not a level.`
    if (!this.#columns.levelIsFree) {
      const fix = 'Write 1 contributor, 2 team lead, 3 manager, 4 head or 5 executive.'
      return this.#wrong('level', 'bad_level', message, fix)
    }
    this.#warn(
      'level',
      'level_not_understood',
      `${message} It is left out.`,
      'Add a column called Level with 1 to 5 if you want to set it.',
    )
    return undefined
  }

  yesNo(field: Field): boolean | undefined {
    const text = this.#cell(field).toLowerCase()
    if (text === '') return undefined
    if (['yes', 'y', 'true', '1', 'x'].includes(text)) return true
    if (['no', 'n', 'false', '0', NONE].includes(text)) return false
    return this.#wrong(field, 'bad_yes_no', `“${text}” is neither yes nor no.`, 'Write yes or no.')
  }

  date(field: Field): LocalDate | undefined {
    const text = this.#cell(field)
    if (text === '' || text === NONE) return undefined
    const date = parseLocalDate(text.replace(/T00:00(:00(\.0+)?)?Z?$/, ''))
    if (date !== null && date >= '1900-01-01' && date <= '2199-12-31') return date
    const fix = 'Write year, month, day, like 2026-03-05.'
    if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(text)) {
      const message = `“${text}” can be read as two different days.`
      return this.#wrong(field, 'ambiguous_date', message, fix)
    }
    return this.#wrong(field, 'bad_date', `“${text}” is not a date.`, fix)
  }

  hasLeft(): boolean {
    const status = this.#cell('status').toLowerCase()
    if (['terminated', 'left', 'inactive', 'deactivated', 'leaver', 'former'].includes(status)) return true
    if (!['', 'active', 'invited', NONE].includes(status)) {
      this.#warn(
        'status',
        'status_not_understood',
        `The status “${status}” is not known and is left out.`,
        'Write active or terminated.',
      )
    }
    return false
  }

  attributes(): Record<string, string | null> {
    const kept: Record<string, string | null> = {}
    for (const { name, column } of this.#columns.attributes) {
      const text = this.#source.cells[column] ?? ''
      if (text === '') continue
      if (text.length <= LONGEST.attribute) kept[name] = text === NONE ? null : text
      else
        this.#problem(
          'error',
          name,
          'too_long',
          `This is longer than ${LONGEST.attribute} characters.`,
          'Shorten it.',
        )
    }
    return kept
  }

  #cell(field: Field): string {
    const column = this.#columns.fields.get(field)
    return column === undefined ? '' : (this.#source.cells[column] ?? '')
  }

  #tooLong(field: Field, longest: number): undefined {
    return this.#wrong(
      field,
      'too_long',
      `${titleOf(field)} is longer than ${longest} characters.`,
      'Shorten it.',
    )
  }

  #wrong(field: Field, code: string, message: string, fix: string): undefined {
    this.#problem('error', titleOf(field), code, message, fix)
  }

  #warn(field: Field, code: string, message: string, fix: string): void {
    this.#problem('warning', titleOf(field), code, message, fix)
  }

  #problem(level: Problem['level'], field: string, code: string, message: string, fix: string): void {
    this.#report({ row: this.#source.row, level, field, code, message, fix })
  }
}

const ZONES = new Set(Intl.supportedValuesOf('timeZone'))

/** The list has one name for each zone; older and newer names are also understood by `Intl`. */
function isTimeZone(zone: string): boolean {
  if (ZONES.has(zone)) return true
  if (!/^[A-Z][A-Za-z_]+(\/[A-Za-z_+\-0-9]+)*$/.test(zone)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null
  } catch {
    return false
  }
}
