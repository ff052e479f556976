import type { LocalDate } from '#kernel/local-date.ts'
import type { KnownPerson } from './current-people.ts'
import type { MatchedRow } from './match-rows.ts'
import type { ManagerName } from './person-row.ts'
import type { PersonKey } from './plan.ts'
import type { Problem } from './sheet.ts'

/**
 * Finds the manager that each row names, in the file (at any place) or in Fairlead. `undefined` leaves the manager alone,
 * `null` says that there is none. Reports managers that are unknown, not the only one of their name, gone, or oneself.
 */
export function resolveManagers(
  matched: readonly MatchedRow[],
  persons: readonly KnownPerson[],
  today: LocalDate,
  report: (problem: Problem) => void,
): Map<PersonKey, PersonKey | null | undefined> {
  const people = new NamedPeople(matched, persons)
  const managers = new Map<PersonKey, PersonKey | null | undefined>()
  for (const { row, key, known } of matched) {
    if (row.manager === undefined || row.manager.by === 'none') {
      managers.set(key, row.manager && null)
      continue
    }
    const found = people.find(row.manager)
    const present = found.filter(candidate => candidate.leftOn === null || candidate.leftOn >= today)
    if (present.length === 0 && found.some(candidate => candidate.key === known?.placement?.reportsTo)) {
      report({ row: row.row, level: 'warning', field: 'Manager', ...vacantAbove(row.manager.value) })
      managers.set(key, undefined)
      continue
    }
    const problem = problemWith(row.manager.value, found.length, present, key)
    if (problem) report({ row: row.row, level: 'error', field: 'Manager', ...problem })
    managers.set(key, problem ? undefined : present[0]?.key)
  }
  return managers
}

// The post above is vacant and the file only repeats it: an export must come back in as it went out.
function vacantAbove(named: string) {
  const message = `The manager ${named} has left, and nobody has taken the post yet.`
  return {
    code: 'vacant_above',
    message,
    fix: 'Nothing changes here; name somebody once the post is filled.',
  }
}

interface Candidate {
  readonly key: PersonKey
  readonly leftOn: LocalDate | null
  /** Has a position, or gets one from this file. */
  readonly placed: boolean
}

type Kind = Exclude<ManagerName['by'], 'none'>

/** Everybody by the identifiers they have after the import; sorted only by those that the file names managers by. */
class NamedPeople {
  readonly #found = new Map<Kind, ReadonlyMap<string, readonly Candidate[]>>()
  readonly #matched: readonly MatchedRow[]
  readonly #persons: readonly KnownPerson[]

  constructor(matched: readonly MatchedRow[], persons: readonly KnownPerson[]) {
    this.#matched = matched
    this.#persons = persons
  }

  find(manager: ManagerName): readonly Candidate[] {
    if (manager.by === 'none') return []
    const people = this.#found.get(manager.by) ?? this.#sorted(manager.by)
    this.#found.set(manager.by, people)
    return people.get(folded(manager.by, manager.value)) ?? []
  }

  #sorted(by: Kind): Map<string, Candidate[]> {
    const people = new Map<string, Candidate[]>()
    const add = (value: string | null | undefined, candidate: Candidate) => {
      if (!value) return
      const key = folded(by, value)
      const same = people.get(key)
      if (same) same.push(candidate)
      else people.set(key, [candidate])
    }
    const listed = new Set(this.#matched.map(({ key }) => key))
    for (const { row, key, known } of this.#matched) {
      const leftOn = row.startDate && known?.leftOn ? null : (known?.leftOn ?? null)
      const after = {
        name: row.name ?? known?.name,
        preferredName: row.preferredName ?? known?.preferredName,
        email: row.email ?? known?.email,
        employeeId: row.employeeId ?? known?.employeeId,
      }
      for (const value of named(by, after)) add(value, { key, leftOn, placed: true })
    }
    for (const person of this.#persons) {
      if (listed.has(person.id)) continue
      const candidate = { key: person.id, leftOn: person.leftOn, placed: person.placement !== null }
      for (const value of named(by, person)) add(value, candidate)
    }
    return people
  }
}

type Named = Partial<Pick<KnownPerson, 'name' | 'preferredName' | 'email' | 'employeeId'>>

function named(by: Kind, person: { [Field in keyof Named]: Named[Field] | undefined }) {
  if (by !== 'name') return [person[by]]
  return person.name === person.preferredName ? [person.name] : [person.name, person.preferredName]
}

function folded(by: Kind, value: string): string {
  return by === 'employeeId' ? value : value.toLowerCase()
}

function problemWith(
  named: string,
  found: number,
  present: readonly Candidate[],
  self: PersonKey,
): { code: string; message: string; fix: string } | null {
  if (found === 0) {
    const message = `The manager ${named} is neither in this file nor in Fairlead.`
    return {
      code: 'unknown_manager',
      message,
      fix: 'Correct it, or add a row for the manager. The row may come later.',
    }
  }
  if (present.length === 0) {
    return {
      code: 'manager_left',
      message: `The manager ${named} has left.`,
      fix: 'Name the manager who answers for this person now.',
    }
  }
  if (present.length > 1) {
    const message = `${present.length} people are called ${named}.`
    return { code: 'ambiguous_manager', message, fix: 'Name the manager by e-mail or employee id.' }
  }
  if (present[0]?.placed === false) {
    const message = `The manager ${named} has no position yet.`
    return { code: 'manager_unplaced', message, fix: 'Add a row for the manager to this file.' }
  }
  if (present[0]?.key === self) {
    return {
      code: 'own_manager',
      message: 'This person is their own manager.',
      fix: 'Name somebody else, or leave the manager empty for the top leader.',
    }
  }
  return null
}
