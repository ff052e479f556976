import type { LeaveView, ProblemGroup } from './contract.ts'
import type { CurrentPeople } from './current-people.ts'
import type { ImportPlan, PlannedCreate, ValueChange } from './plan.ts'
import type { Problem } from './sheet.ts'

/** How many of each thing a file holds or would do. */
export interface ImportCounts {
  readonly rows: number
  readonly creates: number
  readonly updates: number
  readonly leaves: number
  readonly teams: number
  readonly unchanged: number
  readonly errors: number
  readonly warnings: number
}

/** What is kept of a plan for people to read: every problem, and the first entries of each list. */
export interface ImportReport {
  readonly problems: readonly Problem[]
  readonly creates: readonly {
    readonly row: number
    readonly name: string
    readonly title: string
    readonly team: string
    readonly manager: string
    readonly from: string
  }[]
  readonly updates: readonly {
    readonly row: number
    readonly name: string
    readonly values: readonly ValueChange[]
  }[]
  readonly leaves: readonly LeaveView[]
  readonly teams: readonly string[]
}

/** The most that an answer lists of each. */
export const LISTED = { problems: 500, changes: 200, leaves: 2_000, teams: 200, rowsOfGroup: 20 } as const

/** The report on a plan, in names instead of ids. */
export function reportOn(plan: ImportPlan, current: CurrentPeople): ImportReport {
  const people = new Map(current.persons.map(person => [person.id, person.name]))
  for (const create of plan.creates) people.set(create.key, create.name)
  const teams = new Map(current.teams.map(team => [team.id, team.name]))
  for (const team of plan.teams) teams.set(team.key, team.name)
  const created = ({ row, name, placement }: PlannedCreate) => ({
    row,
    name,
    title: placement.title,
    team: teams.get(placement.team) ?? '',
    manager: people.get(placement.reportsTo ?? '') ?? '',
    from: placement.from,
  })
  return {
    problems: plan.problems,
    creates: plan.creates.slice(0, LISTED.changes).map(created),
    updates: plan.updates.slice(0, LISTED.changes).map(({ row, name, values }) => ({ row, name, values })),
    leaves: plan.leaves
      .slice(0, LISTED.leaves)
      .map(({ key, row, name, why, on }) => ({ personId: key, row, name, why, on })),
    teams: plan.teams.slice(0, LISTED.teams).map(team => team.name),
  }
}

export function countsOf(plan: ImportPlan): ImportCounts {
  const errors = plan.problems.filter(problem => problem.level === 'error').length
  return {
    rows: plan.rows,
    creates: plan.creates.length,
    updates: plan.updates.length,
    leaves: plan.leaves.length,
    teams: plan.teams.length,
    unchanged: plan.unchanged,
    errors,
    warnings: plan.problems.length - errors,
  }
}

/** Problems of a kind together: errors first, then what is most frequent. */
export function groupsOf(problems: readonly Problem[]): ProblemGroup[] {
  const kinds = Map.groupBy(problems, problem => `${problem.level} ${problem.code} ${problem.field}`)
  const groups = Array.from(kinds.values()).flatMap(same => {
    const [first] = same
    if (first === undefined) return []
    const rows = same.slice(0, LISTED.rowsOfGroup).flatMap(problem => problem.row ?? [])
    const { level, code, field, message, fix } = first
    return [{ level, code, field, message, fix, count: same.length, rows }]
  })
  return groups.sort(
    (a, b) => a.level.localeCompare(b.level) || b.count - a.count || a.code.localeCompare(b.code),
  )
}

/** All problems as a table for a file. */
export function problemTable(problems: readonly Problem[]): string[][] {
  const rows = problems.map(({ row, level, field, message, fix }) => [
    row === null ? '' : String(row),
    level,
    field,
    message,
    fix,
  ])
  return [['Row', 'Level', 'Column', 'What happened', 'What to do'], ...rows]
}
