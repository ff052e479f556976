import { counted } from '../rules/considered.ts'
import { aboutTeam, type Check } from './check.ts'

/** A16 Minor: tasks open for more than 7 days that serve nothing; major when they are much of the work of a team. Fix: link or drop them. */
export const workForNothing: Check = {
  id: 'A16',
  ofWork: 'anything',
  ofPeople: 'team',
  *find(at, is) {
    for (const { teamId, servingNothing, servingNothingOld, openDays } of at.facts.work.teams) {
      if (servingNothingOld === 0 || !at.looksAt(teamId)) continue
      const isMuch = openDays > 0 && servingNothing / openDays > is['A16.much']
      const says = `${counted(servingNothingOld, 'open task')} of ${at.chart.team(teamId)?.name ?? 'a team'} ${servingNothingOld === 1 ? 'serves' : 'serve'} no goal.`
      yield aboutTeam('A16', teamId, at, isMuch ? 'major' : 'minor', says)
    }
  },
}
