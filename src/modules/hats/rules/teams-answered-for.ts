import type { Snapshot } from '../facts/snapshot.ts'
import { considered } from './considered.ts'
import type { Considered, Rule } from './rule.ts'
import { atLeast } from './source.ts'

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

/** A team of which there is too little for a rule to say anything: told only where all is. */
export function* tooFew(
  at: Snapshot,
  rule: Rule,
  { teamId: id, wearerId }: AnsweredTeam,
  [count, least, says]: readonly [count: number, least: number, says: string],
): Iterable<Considered> {
  if (!at.tellsAll) return
  const sources = [atLeast(count, least, says, { kind: 'team', id })]
  yield considered(rule, { wearerId, subject: { kind: 'team', id }, sources, fires: false })
}
