import type { Figure } from '../facts/facts.ts'
import { considered } from './considered.ts'
import { groupSays } from './group-says.ts'
import type { Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { aside, atLeast, belowAll, ofShare, type Source, telling } from './source.ts'
import { teamsAnsweredFor } from './teams-answered-for.ts'

const SAYS: Partial<Record<Figure, string>> = {
  W2: 'their workload fits their time',
  W3: 'they could ask for help without worry',
}

/**
 * H21 Strain (practice §3.2, A: wellbeing). Fires where less than half say that their workload fits, or that they could ask for help, or a quarter of it has a load above
 * 1.1 for three weeks. Both hats: set an example, and manage the load. Over when nobody has more than fits and both are at 60%.
 */
export const strain: Rule = {
  ...ruleNamed('H21', 'both'),
  ofWork: 'team',
  ofPeople: 'team',
  ofGroups: 'team',
  *consider(at, is) {
    for (const { teamId, name, wearerId, members } of teamsAnsweredFor(at)) {
      const present = members.filter(id => !at.chart.isAway(id))
      const limit = is['H21.load']
      const loaded = present.filter(id =>
        ([0, 1, 2] as const).every(week => (at.loadOf(id, week) ?? 0) > limit),
      )
      const share = present.length < is['H21.least'] ? 0 : loaded.length / present.length
      const group = at.lowest(['W2', 'W3'], wearerId, teamId)
      const sources: Source[] = [
        ...(present.length < is['H21.least']
          ? aside(at, `A share is told from ${is['H21.least']} people present on.`)
          : []),
        ofShare(
          atLeast(
            share,
            is['H21.share'],
            `${loaded.length} of ${present.length} in ${name} have had more work than fits for three weeks.`,
            { kind: 'team', id: teamId },
          ),
        ),
        ...(group === undefined
          ? aside(at, `No answers of ${name} on workload are shared with you.`)
          : [belowAll(group, is['H21.wellbeing'], groupSays(group, name, SAYS[group.figure] ?? ''))]),
      ]
      yield considered(strain, {
        ...{ wearerId, subject: { kind: 'team', id: teamId }, scope: [teamId] },
        sources: telling(at, sources),
        fires: sources.some(source => source.speaks),
        holds: loaded.length > 0 || (group !== undefined && group.least < is['H21.calm']),
      })
    }
  },
}
