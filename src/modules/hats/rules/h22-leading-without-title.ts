import type { Snapshot } from '../facts/snapshot.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'
import { absentLeads, isBack, unowned } from './absent-leads.ts'
import { considered, counted } from './considered.ts'
import type { Considered, Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { atLeast, fact } from './source.ts'

/**
 * H22 Leading without title (practice §3.2, A: a leader can be somebody spearheading a single project). Fires for somebody of level 1 who
 * owns a goal on which two others work, manages a change, or stands in for somebody with something due meanwhile (covers of level 2 and
 * more get H02 and H05). Over when it is closed.
 */
export const leadingWithoutTitle: Rule = {
  ...ruleNamed('H22', 'lead'),
  ofWork: 'aim',
  ofAims: 'aim',
  ofPeople: 'aim',
  *consider(at, is) {
    for (const goal of at.aims()) yield* ofGoal(at, is, goal)
    for (const change of at.facts.changes)
      if (at.chart.levelOf(change.managerId) === 1)
        yield considered(leadingWithoutTitle, {
          ...{ wearerId: change.managerId, subject: { kind: 'change', id: change.id }, fires: true },
          sources: [fact(true, `You manage “${change.name}”.`)],
        })
    for (const lead of absentLeads(at)) {
      if (lead.coverId === null || at.chart.levelOf(lead.coverId) > 1 || isBack(lead, at.on)) continue
      const { tasks, obstacles } = unowned(at, lead)
      const due = tasks.length + obstacles.length
      yield considered(leadingWithoutTitle, {
        ...{ wearerId: lead.coverId, subject: { kind: 'person', id: lead.personId } },
        sources: [
          fact(
            true,
            `You stand in for ${at.name(lead.personId)}, with ${due === 0 ? 'nothing' : counted(due, 'thing')} due meanwhile.`,
          ),
        ],
        fires: lead.from <= at.on && due > 0,
        holds: lead.from <= at.on,
      })
    }
  },
}

function* ofGoal(at: Snapshot, is: Thresholds, goal: Snapshot['tree']['all'][number]): Iterable<Considered> {
  const { ownerId } = goal
  if (goal.kind !== 'goal' || goal.state !== 'live' || ownerId === null || at.chart.levelOf(ownerId) > 1)
    return
  const { assigneeIds = [], teamIds = [] } = at.tree.workBelow(goal.id) ?? {}
  const people = [...assigneeIds]
  const others = people.filter(id => id !== ownerId && at.chart.isActive(id)).length
  yield considered(leadingWithoutTitle, {
    ...{ wearerId: ownerId, subject: { kind: 'aim', id: goal.id }, scope: [goal.id, ...teamIds] },
    sources: [
      atLeast(
        others,
        is['H22.others'],
        `${counted(others, 'other')} work on “${goal.title}”, which is yours.`,
        { kind: 'aim', id: goal.id },
      ),
    ],
    fires: others >= is['H22.others'],
    holds: others > 0,
  })
}
