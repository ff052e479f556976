import { daysBetween } from '#kernel/local-date.ts'
import type { ChangeFact } from '#modules/changes/public.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'
import { considered, counted, percent } from './considered.ts'
import type { Considered, Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { aside, atLeast, below, fact, ofShare, type Source, telling } from './source.ts'

/**
 * H10 Rollout slipping (practice §3.2, A). Fires while a change rolls out and a team it touches has no owner, two milestones are more than
 * 5 working days late, or its use is below half of what was expected by now. For who manages the change, and for the lead of a team
 * whose own milestone is late. Over with the rollout, or when for two weeks no
 * milestone has been late (for a lead: none of their own) and every team has had an owner.
 */
export const rolloutSlipping: Rule = {
  ...ruleNamed('H10', 'manage'),
  *consider(at, is) {
    for (const change of at.facts.changes) {
      if (change.rolledOutOn === null) {
        if (at.tellsAll) yield notYet(change)
        continue
      }
      const late = change.milestones.filter(each => !each.done && at.days.since(each.dueOn) > is['H10.late'])
      const sources = evidence(at, is, change, late.length)
      const fires = sources.some(source => source.speaks)
      const subject = { kind: 'change', id: change.id } as const
      const scope = [...new Set(change.impacts.map(impact => impact.teamId))]
      const told = { subject, scope, sources: telling(at, sources), calmDays: is['H10.calmDays'] }
      yield considered(rolloutSlipping, {
        ...{ ...told, wearerId: change.managerId, fires, holds: late.length > 0 },
      })
      const own = new Set(late.map(each => leadOf(at, each)))
      for (const wearerId of new Set(change.milestones.map(each => leadOf(at, each)))) {
        if (wearerId === null || wearerId === change.managerId) continue
        const isLate = own.has(wearerId)
        yield considered(rolloutSlipping, {
          ...{ ...told, wearerId, fires: fires && isLate, holds: isLate },
          ...(isLate ? {} : { sources: aside(at, `No milestone of yours in “${change.name}” is late.`) }),
        })
      }
    }
  },
}

function leadOf(at: Snapshot, { teamId }: ChangeFact['milestones'][number]): string | null {
  return teamId === null ? null : at.answersFor(teamId)
}

function notYet({ id, managerId: wearerId, name }: ChangeFact): Considered {
  const sources = [fact(false, `“${name}” does not roll out yet.`)]
  return considered(rolloutSlipping, { wearerId, subject: { kind: 'change', id }, sources, fires: false })
}

function evidence(at: Snapshot, is: Thresholds, change: ChangeFact, late: number): Source[] {
  const ownerless = new Set(change.impacts.filter(each => each.ownerId === null).map(each => each.teamId))
  const names = [...ownerless].map(id => at.chart.team(id)?.name ?? 'a team').join(', ')
  const ref = { kind: 'change', id: change.id }
  return [
    atLeast(
      late,
      is['H10.milestones'],
      `${counted(late, 'milestone')} of “${change.name}” ${late === 1 ? 'is' : 'are'} more than ${counted(is['H10.late'], 'working day')} late.`,
      ref,
    ),
    ownerless.size > 0
      ? fact(true, `Nobody sees to “${change.name}” in ${names}.`, ref)
      : fact(false, `Somebody sees to “${change.name}” in every team it touches.`, ref),
    ...change.adoption.flatMap(measure => {
      const elapsed = daysBetween(measure.fromOn, at.on) / daysBetween(measure.fromOn, measure.toOn)
      const expected = measure.target * Math.min(1, Math.max(0, elapsed))
      if (measure.share === null || expected < is['H10.expected']) return []
      return [
        ofShare(
          below(
            measure.share,
            is['H10.adoption'] * expected,
            `${percent(measure.share)} use it; ${percent(expected)} were expected by now.`,
            ref,
          ),
        ),
      ]
    }),
  ]
}
