import { daysBetween } from '#kernel/local-date.ts'
import type { ChangeFact } from '#modules/changes/public.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'
import { considered, counted, percent } from './considered.ts'
import type { Considered, Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { atLeast, below, fact, ofShare, type Source, telling } from './source.ts'

/**
 * H10 Rollout slipping (practice §3.2, A). Fires while a change rolls out and a team it touches has no owner, two milestones are more than
 * 5 working days late, or its use is below half of what was expected by now. For who manages the change, and for the lead of a team
 * whose own milestone is late. Over when no milestone is late and every team has an owner.
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
      const holds = late.length > 0
      const subject = { kind: 'change', id: change.id } as const
      const shown = telling(at, sources)
      yield considered(rolloutSlipping, {
        wearerId: change.managerId,
        subject,
        sources: shown,
        fires,
        holds,
      })
      const leads = new Set(late.map(each => (each.teamId === null ? null : at.answersFor(each.teamId))))
      for (const wearerId of leads)
        if (wearerId !== null && wearerId !== change.managerId)
          yield considered(rolloutSlipping, { wearerId, subject, sources: shown, fires, holds })
    }
  },
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
