import type { Snapshot } from '../facts/snapshot.ts'

/** A team with who answers for it, and the others in it. */
export interface AnsweredTeam {
  readonly teamId: string
  readonly name: string
  readonly wearerId: string
  /** Everybody whose place is in this very team, but for who answers for it. */
  readonly members: readonly string[]
}

/** Every open team that somebody answers for. */
export function* teamsAnsweredFor(at: Snapshot): Iterable<AnsweredTeam> {
  for (const { id: teamId, name } of at.teams()) {
    const wearerId = at.answersFor(teamId)
    if (wearerId === null) continue
    yield { teamId, name, wearerId, members: at.chart.membersOf(teamId).filter(id => id !== wearerId) }
  }
}
