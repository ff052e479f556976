import { daysBetween } from '#kernel/local-date.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import { considered, counted } from './considered.ts'
import { groupSays } from './group-says.ts'
import type { Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { above, aside, below, belowAll, fact, ofShare, type Source, telling } from './source.ts'
import { teamsAnsweredFor, tooFew } from './teams-answered-for.ts'

/**
 * H11 Direction unclear, team not united (practice §3.2, A and B). Fires where less than 60% can tell where we go, or why, less than 60% of a team
 * have work that leads to the vision, or there was no direction talk for 90 days (only where talks are recorded at all). Over at 80%
 * of the team, and direction at 70% or a talk held.
 */
export const directionUnclear: Rule = {
  ...ruleNamed('H11', 'lead'),
  ofWork: 'team',
  ofAims: 'team',
  ofPeople: 'team',
  ofGroups: 'team',
  *consider(at, is) {
    const usesTalks = at.facts.talks.held.length > 0 || at.facts.talks.pairs.length > 0
    // Without a vision there is nothing that work could lead to: that is a break in the line, and not the team's.
    const hasVision = at.tree.all.some(aim => aim.kind === 'vision' && aim.state === 'live')
    for (const team of teamsAnsweredFor(at)) {
      const { teamId, name, wearerId, members } = team
      if (members.length < is['H11.least']) {
        const says = `${counted(members.length, 'person is', 'people are')} in ${name} beside you.`
        yield* tooFew(at, directionUnclear, team, [members.length, is['H11.least'], says])
        continue
      }
      const people = [...members, wearerId].filter(id => !at.chart.isAway(id))
      const seeing = people.filter(id => at.seesTheLine(id)).length
      const share = people.length === 0 || !hasVision ? 1 : seeing / people.length
      const group = at.lowest(['D1', 'D2'], wearerId, teamId)
      const talkOn = at.directionTalkOn(teamId)
      const sources: Source[] = [
        ofShare(
          below(
            share,
            is['H11.line'],
            hasVision
              ? `${seeing} of ${people.length} in ${name} have work that leads to the vision.`
              : 'There is no live vision that work could lead to.',
            { kind: 'team', id: teamId },
          ),
        ),
        ...(group === undefined
          ? aside(at, `No answers of ${name} on where we go are shared with you.`)
          : [
              belowAll(
                group,
                is['H11.direction'],
                groupSays(
                  group,
                  name,
                  `they can tell ${group.figure === 'D1' ? 'where we go' : 'why we go there'}`,
                ),
              ),
            ]),
        ...(usesTalks
          ? [silence(at, name, talkOn, is['H11.talk'])]
          : aside(at, 'Nobody keeps their talks here.')),
      ]
      yield considered(directionUnclear, {
        ...{ wearerId, subject: { kind: 'team', id: teamId }, scope: [teamId] },
        sources: telling(at, sources),
        fires: sources.some(source => source.speaks),
        holds: share < is['H11.calm'] || (talkOn === null && usesTalks),
      })
    }
  },
}

function silence(at: Snapshot, name: string, talkOn: string | null, days: number): Source {
  if (talkOn === null)
    return fact(true, `There was no direction talk with ${name} for more than ${days} days.`)
  const since = daysBetween(talkOn, at.on)
  return above(since, days, `The last direction talk with ${name} was ${since} days ago.`)
}
