import { atStart } from '../rules/considered.ts'
import { aboutTeam, type Check } from './check.ts'

/** A02 Major: direction is answered by too few favourably in a team, where its lead may read it. Fix: a direction talk. */
export const directionNotKnown: Check = {
  id: 'A02',
  ofPeople: 'places',
  *find(at, is) {
    for (const { aboutId: teamId, readerId, favourable, shown, figure } of at.facts.groups)
      if (figure === 'D1' && favourable < is['A02.favourable'] && at.answersFor(teamId) === readerId)
        yield aboutTeam(
          'A02',
          teamId,
          at,
          'major',
          `${atStart(shown)} in ${at.chart.team(teamId)?.name} know where we go.`,
        )
  },
}
