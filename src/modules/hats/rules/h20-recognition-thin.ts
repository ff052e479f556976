import { addDays } from '#kernel/local-date.ts'
import { considered } from './considered.ts'
import type { Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { atLeast } from './source.ts'
import { teamsAnsweredFor } from './teams-answered-for.ts'

/**
 * H20 Support and recognition thin (practice §3.2, A). Fires for a team of five where at least half finished work and had no recognition
 * in eight weeks. Only recognition counts that others may read; nothing is ever written for anybody. Over when the last four weeks
 * covered half of those who finish work.
 */
export const recognitionThin: Rule = {
  ...ruleNamed('H20', 'lead'),
  *consider(at, is) {
    for (const { teamId, name, wearerId, members } of teamsAnsweredFor(at)) {
      if (members.length < is['H20.team']) continue
      const finishers = members.filter(id => at.workOf(id)?.finished === true)
      const unseen = finishers.filter(id => at.recognisedOn(id) === null)
      const lately = finishers.filter(id => (at.recognisedOn(id) ?? '') > addDays(at.on, -28))
      const share = unseen.length / members.length
      yield considered(recognitionThin, {
        ...{ wearerId, subject: { kind: 'team', id: teamId }, scope: [teamId] },
        sources: [
          atLeast(
            share,
            is['H20.share'],
            `${unseen.length} of ${members.length} in ${name} finished work and were not recognised in eight weeks.`,
            { kind: 'team', id: teamId },
          ),
        ],
        fires: share >= is['H20.share'],
        holds:
          finishers.length > 0 && lately.length / finishers.length < is['H20.share'] && unseen.length > 0,
      })
    }
  },
}
