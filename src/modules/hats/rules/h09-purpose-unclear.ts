import { considered, isOn } from './considered.ts'
import { groupSays } from './group-says.ts'
import type { Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { aside, belowAll, fact, type Source, telling } from './source.ts'

/**
 * H09 Purpose of a change not understood (practice §3.2, A). Fires for the sponsor where less than 60% of a team it touches, or of all
 * who were asked about it, understand why it is made, or its purpose is incomplete for more than 5 working days. Not beside H07 of the same change. Over at 70%.
 */
export const purposeUnclear: Rule = {
  ...ruleNamed('H09', 'lead'),
  looksBack: true,
  *consider(at, is, before) {
    if (at.facts.changes.length === 0) return
    const shaken = new Set<string>()
    for (const each of before) if (each.rule === 'H07' && isOn(each)) shaken.add(each.subject.id)
    for (const change of at.facts.changes) {
      const isTold = shaken.has(change.id)
      if (isTold && !at.tellsAll) continue
      const teams = [...new Set(change.impacts.map(impact => impact.teamId))]
      const groups =
        change.announcedOn === null
          ? []
          : [...teams, change.id].flatMap(id => at.group('R1', change.sponsorId, id, change.id) ?? [])
      const waited = at.days.since(change.createdOn)
      const isLate = !change.purposeComplete && waited > is['H09.purpose']
      const sources: Source[] = [
        ...groups.map(group =>
          belowAll(
            group,
            is['H09.readiness'],
            groupSays(
              group,
              at.chart.team(group.aboutId)?.name ?? 'the teams it touches',
              'they understand why the change is made',
            ),
          ),
        ),
        ...(isLate
          ? [fact(true, `The purpose of “${change.name}” is incomplete after ${waited} working days.`)]
          : aside(
              at,
              `The purpose of “${change.name}” is ${change.purposeComplete ? 'written' : `incomplete for ${waited} working days`}.`,
            )),
        ...(isTold ? aside(at, 'H07 already tells of this change.') : []),
      ]
      yield considered(purposeUnclear, {
        ...{ wearerId: change.sponsorId, subject: { kind: 'change', id: change.id }, scope: teams },
        sources: telling(at, sources),
        fires: !isTold && sources.some(source => source.speaks),
        holds: !isTold && groups.some(group => group.least < is['H09.calm']),
      })
    }
  },
}
