import { cutTo } from '#kernel/text.ts'
import type { KnownTeam } from './current-people.ts'
import type { PersonRow } from './person-row.ts'
import type { PlannedTeam, TeamKey } from './plan.ts'
import type { Problem } from './sheet.ts'

/** Between the names of a path: `Harbour Works > Pilots`. */
const PATH_SEPARATOR = ' > '
/** practice.md §1.1: the tree of teams is at most eight deep. */
const DEEPEST = 8

/** Which team each row names, and the teams that have to be added, parents first. */
export interface ResolvedTeams {
  readonly ofRow: ReadonlyMap<number, TeamKey>
  readonly added: readonly PlannedTeam[]
}

/**
 * Finds teams by name or by path; unknown ones are added, a plain name below the only top team. The order of rows does not
 * matter. Reports names that several teams have, and paths that are too deep.
 */
export function resolveTeams(
  rows: readonly PersonRow[],
  known: readonly KnownTeam[],
  report: (problem: Problem) => void,
): ResolvedTeams {
  const tree = new GrowingTree(known)
  const found = new Map<string, TeamKey | null>()
  const firstRow = new Map<string, number>()
  for (const { row, team } of rows) if (team !== undefined && !firstRow.has(team)) firstRow.set(team, row)
  const names = Array.from(firstRow.keys()).sort()
  // Paths first, so that a plain name finds the team that another row places in the tree.
  for (const name of [...names.filter(isPath), ...names.filter(name => !isPath(name))]) {
    const outcome = tree.find(name)
    found.set(name, typeof outcome === 'string' ? outcome : null)
    if (typeof outcome !== 'string')
      report({ row: firstRow.get(name) ?? null, level: 'error', field: 'Team', ...outcome })
  }
  const ofRow = new Map<number, TeamKey>()
  for (const { row, team } of rows) {
    const key = team === undefined ? null : found.get(team)
    if (key) ofRow.set(row, key)
  }
  return { ofRow, added: tree.added }
}

function isPath(name: string): boolean {
  return name.includes(PATH_SEPARATOR.trim())
}

class GrowingTree {
  readonly added: PlannedTeam[] = []
  readonly #byName = new Map<string, TeamKey[]>()
  readonly #byPlace = new Map<string, TeamKey>()
  readonly #depth = new Map<TeamKey, number>()
  readonly #onlyTop: TeamKey | null

  constructor(known: readonly KnownTeam[]) {
    // Parents come before children.
    for (const team of known) this.#remember(team.id, team.name, team.parentId)
    const tops = known.filter(team => team.parentId === null)
    this.#onlyTop = tops.length === 1 ? (tops[0]?.id ?? null) : null
  }

  find(name: string): TeamKey | { code: string; message: string; fix: string } {
    const same = this.#byName.get(fold(name)) ?? []
    const top = this.#byPlace.get(placeOf(name, null))
    if (same.length > 1 && top !== undefined) return top
    if (same.length > 1) {
      const message = `${same.length} teams are called ${name}.`
      return {
        code: 'ambiguous_team',
        message,
        fix: 'Write the teams above it too, like Harbour Works > Pilots.',
      }
    }
    if (same[0] !== undefined) return same[0]
    const steps = name
      .split('>')
      .map(step => step.trim())
      .filter(step => step !== '')
    const longest = steps.find(step => step.length > 140)
    if (steps.length === 0 || steps.length > DEEPEST || longest) return badTeam(name)
    const key = steps.length === 1 ? this.#add(steps[0] ?? name, this.#onlyTop) : this.#walk(steps)
    return (this.#depth.get(key) ?? 1) > DEEPEST ? badTeam(name) : key
  }

  /** A path may begin at any team whose name is unique, not only at the top. */
  #walk(steps: readonly string[]): TeamKey {
    const [first = '', ...below] = steps
    const same = this.#byName.get(fold(first)) ?? []
    const start = this.#byPlace.get(placeOf(first, null)) ?? (same.length === 1 ? same[0] : undefined)
    let at = start ?? this.#add(first, null)
    for (const step of below) at = this.#byPlace.get(placeOf(step, at)) ?? this.#add(step, at)
    return at
  }

  #add(name: string, parent: TeamKey | null): TeamKey {
    const key = `new:${parent ?? ''}/${fold(name)}`
    this.added.push({ key, name, parent })
    this.#remember(key, name, parent)
    return key
  }

  #remember(key: TeamKey, name: string, parent: TeamKey | null): void {
    const same = this.#byName.get(fold(name))
    if (same) same.push(key)
    else this.#byName.set(fold(name), [key])
    this.#byPlace.set(placeOf(name, parent), key)
    this.#depth.set(key, (this.#depth.get(parent ?? '') ?? 0) + 1)
  }
}

function badTeam(name: string): { code: string; message: string; fix: string } {
  const message = `“${cutTo(name, 80)}” cannot be a team: teams are at most ${DEEPEST} deep, with names of 1 to 140 characters.`
  return { code: 'bad_team', message, fix: 'Shorten the path or the name.' }
}

function placeOf(name: string, parent: TeamKey | null): string {
  return `${parent ?? ''}/${fold(name)}`
}

function fold(name: string): string {
  return name.trim().toLowerCase()
}

/** How an export names a team so that it is found again: its name, or its path where several have the name. */
export function teamNames(teams: readonly KnownTeam[]): Map<string, string> {
  const count = new Map<string, number>()
  for (const team of teams) count.set(fold(team.name), (count.get(fold(team.name)) ?? 0) + 1)
  const byId = new Map(teams.map(team => [team.id, team]))
  return new Map(
    teams.map(team => {
      if (count.get(fold(team.name)) === 1) return [team.id, team.name]
      const path = [team.name]
      for (let above = byId.get(team.parentId ?? ''); above; above = byId.get(above.parentId ?? ''))
        path.unshift(above.name)
      return [team.id, path.join(PATH_SEPARATOR)]
    }),
  )
}
