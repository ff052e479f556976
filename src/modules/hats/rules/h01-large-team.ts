import { daysBetween } from '#kernel/local-date.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'
import { considered, counted } from './considered.ts'
import type { Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { aside, atLeast, background, fact, type Source } from './source.ts'

type Delegations = Snapshot['facts']['delegations']['inForce']

/**
 * H01 Particularly large team (practice §3.2, B). Fires from 10 people who report by post, acting ones not counted (the median span
 * is 5–6, engagement of managers peaks at 8–9 [L]), or 25 below in one layer; strong from 14. Over after 14 days at 8, or once most
 * goals of the team are owned below at level 4 and there was a direction talk within 30 days.
 */
export const largeTeam: Rule = {
  ...ruleNamed('H01', 'lead'),
  ofAims: 'person',
  ofPeople: 'person',
  *consider(at, is) {
    const given = givenAway(at)
    for (const { id } of at.persons()) {
      const reports = at.reportsByPost(id)
      if (reports.length === 0 && !at.tellsAll) continue
      const isMany = reports.length > is['H01.calm']
      const inOneLayer =
        reports.length >= is['H01.headcount'] && at.chart.allBelow(id).length === reports.length
      const isLed = leads(at, is, id, given.get(id))
      yield considered(largeTeam, {
        ...{ wearerId: id, subject: { kind: 'person', id } },
        sources: isMany || at.tellsAll ? evidence(at, is, { id, inOneLayer, isLed }) : [],
        fires: isMany && !isLed && (reports.length >= is['H01.reports'] || inOneLayer),
        holds: isMany && !isLed,
        calmDays: isLed || reports.length === 0 ? null : is['H01.calmDays'],
        ...(reports.length >= is['H01.strong'] ? { strength: 'strong' as const } : {}),
      })
    }
  },
}

function evidence(
  at: Snapshot,
  is: Thresholds,
  { id, inOneLayer, isLed }: { id: string; inOneLayer: boolean; isLed: boolean },
): Source[] {
  const reports = at.reportsByPost(id)
  const talks = reports.map(report => at.talksOf(id, report))
  const planned = talks.reduce((sum, pair) => sum + (pair?.planned ?? 0), 0)
  const held = talks.reduce((sum, pair) => sum + (pair?.held ?? 0), 0)
  return [
    atLeast(
      reports.length,
      is['H01.reports'],
      `${counted(reports.length, 'person reports', 'people report')} to you.`,
    ),
    ...(inOneLayer ? [fact(true, 'There is nobody between you and any of them.')] : []),
    background(
      planned === 0
        ? 'No one-to-one was planned in the last four weeks.'
        : `${held} of ${counted(planned, 'one-to-one')} of the last four weeks took place.`,
      held,
    ),
    ...(isLed
      ? aside(at, 'Most goals of the team are given away, and direction was talked about lately.', 1)
      : []),
  ]
}

/** What each gave away at level 4 or more. */
function givenAway(at: Snapshot): ReadonlyMap<string, Delegations> {
  return Map.groupBy(
    at.facts.delegations.inForce.filter(each => each.level >= 4),
    each => each.fromId,
  )
}

/** Most goals of their teams are owned below at level 4, and they talked about direction lately. */
function leads(at: Snapshot, is: Thresholds, id: string, given: Delegations = []): boolean {
  if (given.length === 0) return false
  const teams = at.chart.teamsLedBy(id)
  const talked = teams.some(teamId => {
    const talkOn = at.directionTalkOn(teamId)
    return talkOn !== null && daysBetween(talkOn, at.on) <= is['H01.talk']
  })
  if (!talked) return false
  const goals = teams.flatMap(teamId => at.tree.ofTeam(teamId)).filter(aim => aim.state === 'live')
  const away = goals.filter(goal => given.some(({ aimId }) => aimId === goal.id)).length
  return goals.length > 0 && away / goals.length >= is['H01.given']
}
