import type { ChartPerson, ChartPlacement, ChartRows } from './chart-rows.ts'
import { append, type PlacementsOnDate, placementsOn } from './placements-on.ts'
import { TeamTree } from './team-tree.ts'

/** Who has which place on a date, whoever is away. */
export interface Places {
  readonly persons: ReadonlyMap<string, ChartPerson>
  readonly teams: TeamTree
  readonly placements: PlacementsOnDate
  /** People with a permanent or interim placement who have not left. */
  readonly active: readonly ChartPerson[]
  readonly activeIds: ReadonlySet<string>
  /** By team: whose permanent or interim placement is in it. */
  readonly members: ReadonlyMap<string, readonly string[]>
  readonly leads: ReadonlyMap<string, Leads>
  /** By anybody ever there: whom their placement, the one they act in or the last one says they report to. */
  readonly reportsTo: ReadonlyMap<string, string | null>
  /** The other way round. */
  writtenBelow(id: string): readonly string[]
}

/** Both leads that a team can have on a date. */
export interface Leads {
  readonly permanent: string | null
  readonly acting: string | null
}

const NO_LEADS: Leads = { permanent: null, acting: null }

/** Works the places out from the rows of a chart. */
export function placesOn(rows: ChartRows): Places {
  const placements = placementsOn(rows.placements, rows.on)
  const active = rows.persons.filter(person => placements.main.has(person.id) && !hasLeft(person, rows.on))
  const members = new Map<string, string[]>()
  const leads = new Map<string, Leads>()
  for (const { id } of active)
    for (const { teamId, kind, leadsTeam } of placementsNow({ placements }, id)) {
      if (kind !== 'acting') append(members, teamId, id)
      if (!leadsTeam) continue
      const known = leads.get(teamId) ?? NO_LEADS
      const post = kind === 'acting' ? 'acting' : 'permanent'
      leads.set(teamId, { ...known, [post]: known[post] ?? id })
    }
  const written = new Map(rows.persons.map(({ id }) => [id, reportsTo(placements, id)]))
  return {
    ...{ placements, active, members, leads, activeIds: new Set(active.map(({ id }) => id)) },
    persons: new Map(rows.persons.map(person => [person.id, person])),
    reportsTo: written,
    writtenBelow: turnedRound(written),
    teams: new TeamTree(rows.teams, rows.on),
  }
}

/** The placement that somebody holds, then those in which they act. */
export function placementsNow({ placements }: Pick<Places, 'placements'>, id: string): ChartPlacement[] {
  const main = placements.main.get(id)
  return [...(main === undefined ? [] : [main]), ...(placements.acting.get(id) ?? [])]
}

/** The placement that somebody holds, or held last. */
export function standing({ main, last }: PlacementsOnDate, id: string): ChartPlacement | undefined {
  return main.get(id) ?? last.get(id)
}

function reportsTo(placements: PlacementsOnDate, id: string): string | null {
  const acting = placements.acting.get(id)?.find(placement => placement.reportsTo !== null)
  return acting?.reportsTo ?? standing(placements, id)?.reportsTo ?? null
}

/** Worked out when somebody asks first. */
function turnedRound(written: ReadonlyMap<string, string | null>): Places['writtenBelow'] {
  let below: Map<string, string[]> | undefined
  return managerId => {
    if (below === undefined) {
      below = new Map()
      for (const [id, above] of written) if (above !== null) append(below, above, id)
    }
    return below.get(managerId) ?? []
  }
}

function hasLeft({ leftOn, status }: ChartPerson, on: ChartRows['on']): boolean {
  return leftOn === null ? status === 'left' : leftOn < on
}
