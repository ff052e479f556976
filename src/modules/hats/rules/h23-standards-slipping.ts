import { considered, counted, percent } from './considered.ts'
import type { Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { below, ofShare } from './source.ts'
import { teamsAnsweredFor, tooFew } from './teams-answered-for.ts'

/**
 * H23 Standards slipping (practice §3.2, A: procedures, compliance). Fires where less than 85% of a team's recurring tasks (at least 8 in
 * four weeks) were done on time. Over at 95%.
 */
export const standardsSlipping: Rule = {
  ...ruleNamed('H23', 'manage'),
  ofWork: 'team',
  ofPeople: 'team',
  *consider(at, is) {
    for (const team of teamsAnsweredFor(at)) {
      const { teamId, name, wearerId } = team
      const work = at.workOfTeam(teamId)
      const recurring = work?.recurring ?? 0
      if (work === undefined || recurring < is['H23.least']) {
        const says = `${counted(recurring, 'recurring task')} of ${name} in four weeks.`
        yield* tooFew(at, standardsSlipping, team, [recurring, is['H23.least'], says])
        continue
      }
      const share = work.recurringOnTime / work.recurring
      const says = `${percent(share)} of ${work.recurring} recurring tasks of ${name} were on time in four weeks.`
      yield considered(standardsSlipping, {
        ...{ wearerId, subject: { kind: 'team', id: teamId }, scope: [teamId] },
        sources: [ofShare(below(share, is['H23.share'], says, { kind: 'team', id: teamId }))],
        fires: share < is['H23.share'],
        holds: share < is['H23.calm'],
      })
    }
  },
}
