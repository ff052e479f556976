import type { LocalDate } from '#kernel/local-date.ts'
import type { ChartTeam } from './chart-rows.ts'

/** The teams of an organisation as a tree on one date. A closed team stays known, but is no longer part of the tree. */
export class TeamTree {
  /** Open teams, parents before children. */
  readonly open: readonly ChartTeam[]
  readonly #teams: Map<string, ChartTeam>
  readonly #children = new Map<string | null, ChartTeam[]>()

  constructor(teams: readonly ChartTeam[], on: LocalDate) {
    this.#teams = new Map(teams.map(team => [team.id, team]))
    for (const team of teams) {
      if (team.closedOn !== null && team.closedOn < on) continue
      const parentId = team.parentId !== null && this.#teams.has(team.parentId) ? team.parentId : null
      this.#children.set(parentId, [...(this.#children.get(parentId) ?? []), team])
    }
    this.open = this.#below(this.#children.get(null) ?? [])
  }

  /** Any team, also a closed one; null when unknown. */
  team(id: string): ChartTeam | null {
    return this.#teams.get(id) ?? null
  }

  /** Ids of a team and the open teams below it, parents before children; empty when unknown. */
  andBelow(id: string): readonly string[] {
    const team = this.#teams.get(id)
    return team === undefined ? [] : this.#below([team]).map(({ id }) => id)
  }

  /** Ids above a team, nearest first. */
  above(id: string): readonly string[] {
    const above = new Set<string>()
    let parentId = this.#teams.get(id)?.parentId ?? null
    while (parentId !== null && parentId !== id && !above.has(parentId)) {
      above.add(parentId)
      parentId = this.#teams.get(parentId)?.parentId ?? null
    }
    return Array.from(above)
  }

  #below(tops: readonly ChartTeam[]): ChartTeam[] {
    const found = new Map<string, ChartTeam>()
    const waiting = tops.toReversed()
    for (let team = waiting.pop(); team !== undefined; team = waiting.pop()) {
      if (found.has(team.id)) continue
      found.set(team.id, team)
      waiting.push(...(this.#children.get(team.id) ?? []).toReversed())
    }
    return Array.from(found.values())
  }
}
