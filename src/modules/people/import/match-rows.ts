import type { KnownPerson } from './current-people.ts'
import type { PersonRow } from './person-row.ts'
import type { PersonKey } from './plan.ts'
import type { Problem } from './sheet.ts'

/** A row with whom it is about: somebody known, or somebody new. */
export interface MatchedRow {
  readonly row: PersonRow
  readonly key: PersonKey
  readonly known: KnownPerson | null
}

/**
 * Says whom each row is about: by employee id first, then by e-mail; a new e-mail with a known employee id is the same person.
 * Reports rows without identity, the same identifier twice, identifiers that two people exchange, and those that are taken.
 */
export function matchRows(
  rows: readonly PersonRow[],
  persons: readonly KnownPerson[],
  report: (problem: Problem) => void,
): MatchedRow[] {
  const known = new KnownIdentifiers(persons)
  const rowOfEmployeeId = new Map(rows.map(row => [row.employeeId, row]))
  const matched = withIdentity(rows, report).map(row => {
    const named = known.byEmployeeId(row.employeeId)
    const holder = known.byEmail(row.email)
    const holderRow = holder?.employeeId ? rowOfEmployeeId.get(holder.employeeId) : undefined
    const conflict = emailConflict(row, named, holder, holderRow)
    if (conflict) report(conflict)
    const mayBeHolder = row.employeeId === undefined || !holder?.employeeId || conflict !== null
    const person = named ?? (mayBeHolder ? holder : undefined)
    return { row, key: person?.id ?? `new:${row.row}`, known: person ?? null }
  })
  return onlyOnce(matched, report)
}

class KnownIdentifiers {
  readonly #byEmployeeId = new Map<string, KnownPerson>()
  readonly #byEmail = new Map<string, KnownPerson>()

  constructor(persons: readonly KnownPerson[]) {
    for (const person of persons) {
      if (person.employeeId) this.#byEmployeeId.set(person.employeeId, person)
      if (person.email) this.#byEmail.set(person.email.toLowerCase(), person)
    }
  }

  byEmployeeId(id: string | undefined): KnownPerson | undefined {
    return id === undefined ? undefined : this.#byEmployeeId.get(id)
  }

  byEmail(email: string | undefined): KnownPerson | undefined {
    return email === undefined ? undefined : this.#byEmail.get(email)
  }
}

/** Rows that say whom they are about, without those that repeat an identifier of an earlier row. */
function withIdentity(rows: readonly PersonRow[], report: (problem: Problem) => void): PersonRow[] {
  const [ids, emails] = [new Map<string, number>(), new Map<string, number>()]
  const repeats = (row: PersonRow, field: string, seen: Map<string, number>, value: string | undefined) => {
    if (value === undefined) return false
    const earlier = seen.get(value)
    if (earlier === undefined) {
      seen.set(value, row.row)
      return false
    }
    const message = `${field} ${value} is also in row ${earlier}.`
    report(error(row, field, 'duplicate_identifier', message, 'Keep one row for each person.'))
    return true
  }
  return rows.filter(row => {
    if (row.employeeId === undefined && row.email === undefined) {
      report(
        error(
          row,
          'Email',
          'no_identity',
          'This row has neither an e-mail nor an employee id.',
          'Fill in one of them.',
        ),
      )
      return false
    }
    const sameId = repeats(row, 'Employee Id', ids, row.employeeId)
    const sameEmail = repeats(row, 'Email', emails, row.email)
    return !sameId && !sameEmail
  })
}

/** An e-mail may pass from one person to another only when the other gets a different one in the same file. */
function emailConflict(
  row: PersonRow,
  named: KnownPerson | undefined,
  holder: KnownPerson | undefined,
  holderRow: PersonRow | undefined,
): Problem | null {
  if (!holder || holder === named) return null
  if (!named && (row.employeeId === undefined || !holder.employeeId)) return null
  const swapped = named?.email && holderRow?.email === named.email.toLowerCase()
  if (swapped) {
    const message = `${named.name} and ${holder.name} have exchanged identifiers (rows ${row.row} and ${holderRow?.row}).`
    const fix = 'Put each e-mail and employee id back into the row of its person.'
    return error(row, 'Employee Id', 'swapped_identifiers', message, fix)
  }
  if (holderRow?.email !== undefined && holderRow.email !== row.email) return null
  if (named) {
    const message = `${row.email} belongs to ${holder.name}.`
    return error(
      row,
      'Email',
      'email_taken',
      message,
      `Correct the e-mail, or give ${holder.name} another one in the same file.`,
    )
  }
  const message = `${row.email} belongs to ${holder.name}, whose employee id is ${holder.employeeId}, not ${row.employeeId}.`
  return error(row, 'Employee Id', 'employee_id_differs', message, 'Correct the employee id or the e-mail.')
}

/** One person, two rows: one by employee id, one by e-mail. */
function onlyOnce(matched: readonly MatchedRow[], report: (problem: Problem) => void): MatchedRow[] {
  const rowOf = new Map<PersonKey, number>()
  return matched.filter(({ row, key, known }) => {
    const earlier = rowOf.get(key)
    if (earlier === undefined) {
      rowOf.set(key, row.row)
      return true
    }
    const message = `Rows ${earlier} and ${row.row} are both about ${known?.name}.`
    report(error(row, 'Employee Id', 'duplicate_person', message, 'Keep one row for each person.'))
    return false
  })
}

function error(row: PersonRow, field: string, code: string, message: string, fix: string): Problem {
  return { row: row.row, level: 'error', field, code, message, fix }
}
