import type { CurrentPeople } from './current-people.ts'
import type { Draft, FullDraft } from './draft.ts'
import type { PersonKey, PlannedTeam, TeamKey } from './plan.ts'
import type { Problem } from './sheet.ts'

/** Drafts with nothing missing, and the one team that had to be made up when there is none at all. */
export interface DerivedPositions {
  readonly drafts: readonly FullDraft[]
  readonly added: readonly PlannedTeam[]
}

/**
 * Fills in what a file leaves out about new people, with a warning each: the level from who reports to whom, the team from
 * the manager, the title from the level, and the leads of new teams when the file does not say who leads.
 */
export function derivePositions(
  drafts: readonly Draft[],
  current: CurrentPeople,
  lines: ReadonlyMap<PersonKey, PersonKey | null>,
  teamsAdded: readonly PlannedTeam[],
  saysWhoLeads: boolean,
  report: (problem: Problem) => void,
): DerivedPositions {
  const levels = derivedLevels(lines)
  const teams = new DerivedTeams(drafts, current, lines, teamsAdded)
  const full = drafts.map(draft => {
    const level = draft.level ?? levels(draft.key)
    const team = draft.team ?? teams.of(draft.key)
    const title = draft.title ?? current.levelLabels[level - 1] ?? 'Member'
    if (draft.level === undefined)
      report(
        derived(draft, 'Level', 'level_derived', `has no level and gets ${level}, from who reports to whom`),
      )
    if (draft.team === undefined)
      report(derived(draft, 'Team', 'team_derived', 'has no team and joins the team of the manager'))
    if (draft.title === undefined)
      report(derived(draft, 'Job Title', 'title_derived', `has no job title and gets “${title}”`))
    return { ...draft, level, team, title }
  })
  const added = teams.added ? [teams.added] : []
  return { drafts: saysWhoLeads ? full : withLeads(full, [...teamsAdded, ...added], lines, report), added }
}

/** Nobody below 1, only contributors below 3, managers below 4, at the top of a larger line 5. */
function derivedLevels(lines: ReadonlyMap<PersonKey, PersonKey | null>): (key: PersonKey) => number {
  const managers = new Set(lines.values())
  const ofManagers = new Set(Array.from(managers, key => (key === null ? null : (lines.get(key) ?? null))))
  return key => {
    if (!managers.has(key)) return 1
    if (!ofManagers.has(key)) return 3
    return lines.get(key) === null ? 5 : 4
  }
}

class DerivedTeams {
  added: PlannedTeam | null = null
  readonly #team = new Map<PersonKey, TeamKey>()
  readonly #lines: ReadonlyMap<PersonKey, PersonKey | null>
  readonly #top: TeamKey | undefined
  readonly #organisation: string

  constructor(
    drafts: readonly Draft[],
    current: CurrentPeople,
    lines: ReadonlyMap<PersonKey, PersonKey | null>,
    teamsAdded: readonly PlannedTeam[],
  ) {
    for (const person of current.persons)
      if (person.placement) this.#team.set(person.id, person.placement.teamId)
    for (const draft of drafts) if (draft.team) this.#team.set(draft.key, draft.team)
    this.#lines = lines
    this.#top =
      current.teams.find(team => team.parentId === null)?.id ??
      teamsAdded.find(team => team.parent === null)?.key
    this.#organisation = current.organisation
  }

  of(key: PersonKey): TeamKey {
    const passed = new Set<PersonKey>()
    let at: PersonKey | null = key
    while (at !== null && !this.#team.has(at) && !passed.has(at)) {
      passed.add(at)
      at = this.#lines.get(at) ?? null
    }
    const team = (at === null ? undefined : this.#team.get(at)) ?? this.#topTeam()
    for (const each of passed) this.#team.set(each, team)
    return team
  }

  #topTeam(): TeamKey {
    if (this.#top) return this.#top
    this.added ??= { key: 'new:/', name: this.#organisation, parent: null }
    return this.added.key
  }
}

/** In a new team, the only member who has reports in it and a manager outside of it leads it. */
function withLeads(
  drafts: readonly FullDraft[],
  teamsAdded: readonly PlannedTeam[],
  lines: ReadonlyMap<PersonKey, PersonKey | null>,
  report: (problem: Problem) => void,
): FullDraft[] {
  const isNew = new Set(teamsAdded.map(team => team.key))
  const teamOf = new Map(drafts.map(draft => [draft.key, draft.team]))
  const managesWithin = new Set(
    drafts.flatMap(({ key, team }) => {
      const manager = lines.get(key) ?? null
      return manager !== null && teamOf.get(manager) === team ? [manager] : []
    }),
  )
  const candidates = Map.groupBy(
    drafts.filter(
      ({ key, team }) =>
        isNew.has(team) && managesWithin.has(key) && teamOf.get(lines.get(key) ?? '') !== team,
    ),
    draft => draft.team,
  )
  return drafts.map(draft => {
    const leads = candidates.get(draft.team)
    if (leads?.length !== 1 || leads[0] !== draft) return draft
    report(
      derived(draft, 'Leads Team', 'lead_derived', 'is taken to lead their team, from who reports to whom'),
    )
    return { ...draft, leadsTeam: true }
  })
}

function derived(draft: Draft, field: string, code: string, what: string): Problem {
  const name = draft.row.name ?? draft.known?.name ?? 'This person'
  const fix = `Add a column called ${field} to say otherwise.`
  return { row: draft.row.row, level: 'warning', field, code, message: `${name} ${what}.`, fix }
}
