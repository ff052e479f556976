import { aboutTeam, type Check } from './check.ts'

/** A19 Minor: a team with more than 7 live goals. Fix: choose. */
export const tooManyGoals: Check = {
  id: 'A19',
  *find(at) {
    for (const { id, name } of at.chart.teams()) {
      const live = at.tree
        .ofTeam(id)
        .filter(aim => aim.kind === 'goal' && aim.state === 'live' && aim.scope === 'team').length
      if (live > 7) yield aboutTeam('A19', id, at, 'minor', `${name} has ${live} live goals.`)
    }
  },
}
