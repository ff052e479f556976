import { addDays } from '#kernel/local-date.ts'
import { considered, counted } from './considered.ts'
import { groupSays } from './group-says.ts'
import type { Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { aside, atLeast, belowAll, ofShare, telling } from './source.ts'
import { teamsAnsweredFor, tooFew } from './teams-answered-for.ts'

/**
 * H20 Support and recognition thin (practice §3.2, A). Fires for a team of five where at least half finished work and had no recognition
 * in eight weeks, or less than 55% say that somebody noticed good work of theirs. Only recognition counts that others may read; nothing is ever written for anybody. Over when the last four weeks
 * covered half of those who finish work.
 */
export const recognitionThin: Rule = {
  ...ruleNamed('H20', 'lead'),
  ofWork: 'team',
  ofPeople: 'team',
  ofGroups: 'team',
  *consider(at, is) {
    for (const team of teamsAnsweredFor(at)) {
      const { teamId, name, wearerId, members } = team
      if (members.length < is['H20.team']) {
        const says = `${counted(members.length, 'person is', 'people are')} in ${name} beside you.`
        yield* tooFew(at, recognitionThin, team, [members.length, is['H20.team'], says])
        continue
      }
      const finishers = members.filter(id => at.workOf(id)?.finished === true)
      const seenWithin = (weeks: number) => {
        const since = addDays(at.on, -7 * weeks)
        return finishers.filter(id => (at.recognisedOn(id) ?? '') > since).length
      }
      const unseen = finishers.length - seenWithin(is['H20.weeks'])
      const lately = seenWithin(is['H20.lately'])
      const share = unseen / members.length
      const group = at.group('E4', wearerId, teamId)
      const noticed = group && [
        belowAll(
          group,
          is['H20.noticed'],
          groupSays(group, name, 'that somebody noticed good work of theirs'),
        ),
      ]
      const sources = [
        ofShare(
          atLeast(
            share,
            is['H20.share'],
            `${unseen} of ${members.length} in ${name} finished work and were not recognised in ${is['H20.weeks']} weeks.`,
            { kind: 'team', id: teamId },
          ),
        ),
        ...(noticed ?? aside(at, `No answers of ${name} on recognition are shared with you.`)),
      ]
      yield considered(recognitionThin, {
        ...{ wearerId, subject: { kind: 'team', id: teamId }, scope: [teamId] },
        sources: telling(at, sources),
        fires: sources.some(source => source.speaks),
        holds: unseen > 0 && lately / finishers.length < is['H20.share'],
      })
    }
  },
}
