import { checkStructure } from './check-structure.ts'
import type { CurrentPeople } from './current-people.ts'
import { derivePositions } from './derive-positions.ts'
import { draftPeople, reportingLines, staysUnplaced } from './draft.ts'
import { findChanges } from './find-changes.ts'
import { mapHeader } from './map-header.ts'
import { type MatchedRow, matchRows } from './match-rows.ts'
import type { ImportPlan, PlanOptions } from './plan.ts'
import { planPresence } from './plan-presence.ts'
import { readRow } from './read-row.ts'
import { resolveManagers } from './resolve-managers.ts'
import { resolveTeams } from './resolve-teams.ts'
import type { Problem, Sheet } from './sheet.ts'

/** What importing a file would do, and everything a person should know before it does. Changes nothing. */
export function planImport(sheet: Sheet, current: CurrentPeople, options: PlanOptions): ImportPlan {
  const problems: Problem[] = [...sheet.problems]
  const report = (problem: Problem) => {
    problems.push(problem)
  }
  const columns = mapHeader(sheet.header, attributeNames(current))
  problems.push(...columns.problems)
  if (columns.problems.some(problem => problem.level === 'error'))
    return emptyPlan(problems, sheet.rows.length)

  const rows = sheet.rows.map(row => readRow(row, columns, report))
  const matched = matchRows(rows, current.persons, report)
  const { staying, leaves } = planPresence(matched, current.persons, options, report)
  const leaving = new Set(leaves.map(leave => leave.key))
  reportOddities(staying, report)
  const managers = resolveManagers(staying, current.persons, options.today, report)
  const teams = resolveTeams(
    staying.map(({ row }) => row),
    current.teams,
    report,
  )
  const managing = new Set(managers.values())
  const [unplaced, placed] = partition(staying, each => staysUnplaced(each, managers, managing))
  const drafts = draftPeople(placed, managers, teams.ofRow, options.today)
  const lines = reportingLines(drafts, current, leaving, options.today)
  const positions = derivePositions(
    drafts,
    current,
    lines,
    teams.added,
    columns.fields.has('leadsTeam'),
    report,
  )
  const added = [...teams.added, ...positions.added]
  const brokenRows = new Set(
    problems.filter(problem => problem.level === 'error').map(problem => problem.row),
  )
  checkStructure(positions.drafts, current, lines, leaves, added, brokenRows, report)
  const changes = findChanges(positions.drafts, unplaced, current, added, options)
  reportTeams(added, report)
  return { problems: sorted(problems), teams: added, ...changes, leaves, rows: sheet.rows.length }
}

function attributeNames(current: CurrentPeople): ReadonlySet<string> {
  return new Set(current.persons.flatMap(person => Object.keys(person.attributes)))
}

function partition<T>(all: readonly T[], test: (each: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter(each => !test(each))]
}

function emptyPlan(problems: readonly Problem[], rows: number): ImportPlan {
  return { problems, teams: [], creates: [], updates: [], leaves: [], unchanged: 0, rows }
}

function reportOddities(staying: readonly MatchedRow[], report: (problem: Problem) => void): void {
  for (const { row, known } of staying) {
    if (known === null && row.name === undefined) {
      const fix = 'Fill in the name, or correct the e-mail or employee id if they are in Fairlead already.'
      report({
        row: row.row,
        level: 'error',
        field: 'Name',
        code: 'missing_name',
        message: 'This new person has no name.',
        fix,
      })
    }
    const began = known?.startedOn ?? null
    if (began !== null && row.startDate !== undefined && row.startDate < began) {
      const message = `${known?.name} is known since ${began}; the Start Date ${row.startDate} is left out.`
      const fix = 'Nothing to do. An import never rewrites the past.'
      report({ row: row.row, level: 'warning', field: 'Start Date', code: 'start_date_kept', message, fix })
    }
  }
}

function reportTeams(added: readonly { readonly name: string }[], report: (problem: Problem) => void): void {
  if (added.length === 0) return
  const names = added.slice(0, 50).map(team => team.name)
  const more = added.length > 50 ? ` and ${added.length - 50} more` : ''
  const message = `These teams are new and are added: ${names.join(', ')}${more}.`
  const fix = 'If one is misspelt, correct it in the file first.'
  report({ row: null, level: 'warning', field: 'Team', code: 'teams_added', message, fix })
}

/** Of the whole file first, then by row; errors before warnings of the same row. */
function sorted(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => (a.row ?? 0) - (b.row ?? 0) || a.level.localeCompare(b.level) || a.code.localeCompare(b.code),
  )
}
