import type { LocalDate } from '#kernel/local-date.ts'
import type { Facts } from '../facts/facts.ts'

/** An aim is due on another day. Where it stands against its pace stays as it is told today. */
export function withDueDate(facts: Facts, aimId: string, dueOn: LocalDate): Facts {
  const aims = facts.aims.aims.map(aim => (aim.id === aimId ? { ...aim, dueOn } : aim))
  return { ...facts, aims: { ...facts.aims, aims } }
}

/**
 * The work of a team that became part of another: tasks are added up, goals, delegations, obstacles, decisions and what changes touch go
 * over. What surveys say of either is left out, as nobody has asked the two together.
 */
export function withTeamMerged(facts: Facts, teamId: string, intoId: string): Facts {
  const over = (id: string) => (id === teamId ? intoId : id)
  const overOrNone = (id: string | null) => (id === null ? null : over(id))
  return {
    ...facts,
    aims: {
      ...facts.aims,
      aims: facts.aims.aims.map(aim => ({ ...aim, teamId: overOrNone(aim.teamId) })),
    },
    work: {
      ...facts.work,
      teams: addedUp(facts.work.teams.map(row => ({ ...row, teamId: over(row.teamId) }))),
      goals: facts.work.goals.map(row => ({ ...row, teamIds: [...new Set(row.teamIds.map(over))] })),
      tasks: facts.work.tasks.map(row => ({ ...row, teamId: over(row.teamId) })),
    },
    talks: {
      ...facts.talks,
      held: facts.talks.held.map(talk => ({ ...talk, teamIds: talk.teamIds.map(over) })),
    },
    obstacles: facts.obstacles.map(row => ({ ...row, teamId: over(row.teamId) })),
    decisions: facts.decisions.map(row => ({ ...row, teamId: overOrNone(row.teamId) })),
    delegations: {
      inForce: facts.delegations.inForce.map(row => ({ ...row, teamId: overOrNone(row.teamId) })),
      reachIns: facts.delegations.reachIns.map(row => ({ ...row, teamId: overOrNone(row.teamId) })),
    },
    changes: facts.changes.map(change => ({
      ...change,
      impacts: change.impacts.map(impact => ({ ...impact, teamId: over(impact.teamId) })),
    })),
    groups: facts.groups.filter(group => group.aboutId !== teamId && group.aboutId !== intoId),
  }
}

type TeamWork = Facts['work']['teams'][number]

/** Rows of one team as one row. */
function addedUp(rows: readonly TeamWork[]): TeamWork[] {
  return [...Map.groupBy(rows, row => row.teamId).values()].map(same =>
    same.reduce((sum, row) => {
      const added = Object.entries(row).map(([key, value]) => [
        key,
        typeof value === 'number' ? value + (sum[key as keyof TeamWork] as number) : value,
      ])
      return Object.fromEntries(added) as typeof row
    }),
  )
}
