import type { LocalDate } from '#kernel/local-date.ts'
import type { KnownPerson } from './current-people.ts'
import type { MatchedRow } from './match-rows.ts'
import type { PersonRow } from './person-row.ts'
import type { PlannedLeave, PlanOptions } from './plan.ts'
import type { Problem } from './sheet.ts'

/** Who is there after the import: rows about people who stay, come or come back, and everybody who leaves. */
export interface PlannedPresence {
  readonly staying: readonly MatchedRow[]
  readonly leaves: readonly PlannedLeave[]
}

/** Sorts out leavers: rows that say so, people whom a full file does not list, and rows about people who left long ago. */
export function planPresence(
  matched: readonly MatchedRow[],
  persons: readonly KnownPerson[],
  options: PlanOptions,
  report: (problem: Problem) => void,
): PlannedPresence {
  const staying = matched.filter(each => isStaying(each, options.today, report))
  const listed = new Set(matched.map(({ key }) => key))
  const byFile = staying.flatMap(each => leaveOfRow(each, options.today, report))
  const absent =
    options.mode === 'full' ? persons.flatMap(person => leaveOfAbsent(person, listed, options)) : []
  const allowed = options.leavers
  const leaves = [...byFile, ...absent]
  return { staying, leaves: allowed === 'all' ? leaves : leaves.filter(leave => allowed.has(leave.key)) }
}

/** Whether somebody belongs to the organisation today or will. */
export function isPresent(leftOn: LocalDate | null, today: LocalDate): boolean {
  return leftOn === null || leftOn >= today
}

/** Somebody who left and whose row has a later start date comes back. */
export function isReturning(row: PersonRow, known: KnownPerson | null, today: LocalDate): boolean {
  const leftOn = known?.leftOn ?? null
  return leftOn !== null && leftOn < today && row.startDate !== undefined && row.startDate > leftOn
}

function isStaying(
  { row, known }: MatchedRow,
  today: LocalDate,
  report: (problem: Problem) => void,
): boolean {
  const { startDate, endDate } = row
  if (startDate !== undefined && endDate !== undefined && endDate < startDate) {
    const message = `The last day, ${endDate}, is before the first day, ${startDate}.`
    report({
      row: row.row,
      level: 'error',
      field: 'End Date',
      code: 'ends_before_start',
      message,
      fix: 'Correct one of them.',
    })
    return true
  }
  const saysLeft = row.left || (endDate !== undefined && endDate < today)
  if (known === null && saysLeft) {
    report(warning(row, 'already_left', 'This person has left already and is not added.', 'Nothing to do.'))
    return false
  }
  if (known === null || isPresent(known.leftOn, today)) return true
  if (isReturning(row, known, today) && !saysLeft) return true
  if (!saysLeft) {
    const message = `${known.name} left on ${known.leftOn}; the row is left out.`
    report(warning(row, 'has_left', message, 'If they are coming back, give a Start Date after that day.'))
  }
  return false
}

function leaveOfRow(
  { row, key, known }: MatchedRow,
  today: LocalDate,
  report: (problem: Problem) => void,
): PlannedLeave[] {
  if (known === null || (!row.left && row.endDate === undefined)) return []
  const on = row.endDate ?? today
  if (known.leftOn === on || (row.endDate === undefined && known.leftOn !== null)) return []
  const since = known.placement?.from ?? on
  if (on < since && since <= today) {
    const message = `${known.name} has held the present position since ${since}, which is after the last day, ${on}.`
    report({
      row: row.row,
      level: 'error',
      field: 'End Date',
      code: 'before_position',
      message,
      fix: 'Correct the End Date.',
    })
  }
  return [{ kind: 'leave', key, row: row.row, name: row.name ?? known.name, why: 'file', on }]
}

function leaveOfAbsent(
  person: KnownPerson,
  listed: ReadonlySet<string>,
  options: PlanOptions,
): PlannedLeave[] {
  if (listed.has(person.id) || person.leftOn !== null || person.id === options.actingPersonId) return []
  return [{ kind: 'leave', key: person.id, row: null, name: person.name, why: 'absent', on: options.today }]
}

function warning(row: PersonRow, code: string, message: string, fix: string): Problem {
  return { row: row.row, level: 'warning', field: 'End Date', code, message, fix }
}
