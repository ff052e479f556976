import { findRings } from '../chart/effective-managers.ts'
import type { CurrentPeople } from './current-people.ts'
import type { FullDraft } from './draft.ts'
import type { PersonKey, PlannedLeave, PlannedTeam } from './plan.ts'
import type { Problem } from './sheet.ts'

/** Refuses an organisation in which people report in a circle, several people have no manager, or a team has two leads. */
export function checkStructure(
  drafts: readonly FullDraft[],
  current: CurrentPeople,
  lines: ReadonlyMap<PersonKey, PersonKey | null>,
  leaves: readonly PlannedLeave[],
  teamsAdded: readonly PlannedTeam[],
  brokenRows: ReadonlySet<number | null>,
  report: (problem: Problem) => void,
): void {
  const people = new People(drafts, current)
  for (const ring of findRings(lines)) report(loop(ring, people))
  // A row whose manager could not be read has none only until that is corrected.
  const isRoot = (key: PersonKey) => lines.get(key) === null && !brokenRows.has(people.firstRow([key]) ?? 0)
  const roots = Array.from(lines.keys()).filter(isRoot)
  if (roots.length > 1) report(severalRoots(roots, people))
  const gone = new Set(leaves.map(leave => leave.key))
  for (const problem of doubleLeads(drafts, current, gone, teamsAdded, people)) report(problem)
  const reports = Map.groupBy(lines.keys(), key => lines.get(key) ?? null)
  for (const leave of leaves) {
    const left = reports.get(leave.key)
    if (left) report(leftBehind(leave, left, people))
  }
}

class People {
  readonly #names = new Map<PersonKey, string>()
  readonly #rows = new Map<PersonKey, number>()

  constructor(drafts: readonly FullDraft[], current: CurrentPeople) {
    for (const person of current.persons) this.#names.set(person.id, person.name)
    for (const { key, row } of drafts) {
      this.#rows.set(key, row.row)
      if (row.name !== undefined) this.#names.set(key, row.name)
    }
  }

  called(key: PersonKey): string {
    const row = this.#rows.get(key)
    return `${this.#names.get(key) ?? 'somebody'} (${row === undefined ? 'not in the file' : `row ${row}`})`
  }

  firstRow(keys: readonly PersonKey[]): number | null {
    const rows = keys.flatMap(key => this.#rows.get(key) ?? [])
    return rows.length === 0 ? null : Math.min(...rows)
  }
}

function loop(ring: readonly PersonKey[], people: People): Problem {
  const first = ring.findIndex(key => people.firstRow([key]) === people.firstRow(ring))
  const turned = [...ring.slice(Math.max(first, 0)), ...ring.slice(0, Math.max(first, 0))]
  const chain = [...turned.slice(0, 12), ...(turned.length > 12 ? ['…'] : []), turned[0] ?? '']
  const message = `These people report in a circle: ${chain.map(key => (key === '…' ? key : people.called(key))).join(' → ')}.`
  return problem(
    people.firstRow(ring),
    'Manager',
    'reporting_loop',
    message,
    'Give one of them a manager outside the circle.',
  )
}

function severalRoots(roots: readonly PersonKey[], people: People): Problem {
  const named = roots.slice(0, 8).map(key => people.called(key))
  const more = roots.length > 8 ? ` and ${roots.length - 8} more` : ''
  const message = `${roots.length} people have no manager: ${named.join(', ')}${more}.`
  const fix =
    'Only the top leader has none. Give each of the others a manager; add a row for those who are not in the file.'
  return problem(people.firstRow(roots), 'Manager', 'several_roots', message, fix)
}

function doubleLeads(
  drafts: readonly FullDraft[],
  current: CurrentPeople,
  gone: ReadonlySet<PersonKey>,
  teamsAdded: readonly PlannedTeam[],
  people: People,
): Problem[] {
  const names = new Map([
    ...current.teams.map(team => [team.id, team.name] as const),
    ...teamsAdded.map(team => [team.key, team.name] as const),
  ])
  const drafted = new Set(drafts.map(draft => draft.key))
  const leads = new Map<string, PersonKey[]>()
  const add = (team: string, key: PersonKey) => {
    const same = leads.get(team)
    if (same) same.push(key)
    else leads.set(team, [key])
  }
  for (const { id, placement, leftOn } of current.persons) {
    if (placement?.leadsTeam && !drafted.has(id) && leftOn === null && !gone.has(id))
      add(placement.teamId, id)
  }
  for (const { key, team, leadsTeam } of drafts) if (leadsTeam && !gone.has(key)) add(team, key)
  return Array.from(leads).flatMap(([team, keys]) => {
    // What was so before the file is not the file's fault.
    if (keys.length < 2 || people.firstRow(keys) === null) return []
    const message = `The team ${names.get(team) ?? ''} would have ${keys.length} leads: ${keys
      .slice(0, 8)
      .map(key => people.called(key))
      .join(', ')}.`
    return [
      problem(
        people.firstRow(keys),
        'Leads Team',
        'several_leads',
        message,
        'Write no in Leads Team for all but one.',
      ),
    ]
  })
}

function leftBehind(leave: PlannedLeave, left: readonly PersonKey[], people: People): Problem {
  const named = left.slice(0, 3).map(key => people.called(key))
  const more = left.length > 3 ? ` and ${left.length - 3} more` : ''
  const message = `${leave.name} leaves, and these people still report there: ${named.join(', ')}${more}.`
  return {
    row: leave.row,
    level: 'warning',
    field: 'Manager',
    code: 'reports_left_behind',
    message,
    fix: 'Name their new manager in the file. Until then the next manager above answers for them.',
  }
}

function problem(row: number | null, field: string, code: string, message: string, fix: string): Problem {
  return { row, level: 'error', field, code, message, fix }
}
