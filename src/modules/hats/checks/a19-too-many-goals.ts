import { aboutTeam, type Check } from './check.ts'

/** A19 Minor: a team with more live goals than it can follow. Fix: choose. */
export const tooManyGoals: Check = {
  id: 'A19',
  ofAims: 'team',
  ofPeople: 'team',
  *find(at, is) {
    for (const { id, name } of at.teams()) {
      const live = at.tree
        .ofTeam(id)
        .filter(aim => aim.kind === 'goal' && aim.state === 'live' && aim.scope === 'team').length
      if (live > is['A19.goals']) yield aboutTeam('A19', id, at, 'minor', `${name} has ${live} live goals.`)
    }
  },
}
