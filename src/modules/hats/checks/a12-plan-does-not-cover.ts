import { addDays } from '#kernel/local-date.ts'
import { about, type Check, settled } from './check.ts'

/** A12 Major: a live goal with nothing planned, a criterion that nothing covers, or (due later) nothing soon. Fix: plan it. */
export const planDoesNotCover: Check = {
  id: 'A12',
  ofWork: 'aim',
  ofAims: 'aim',
  ofPeople: 'aim',
  *find(at, is) {
    const soon = addDays(at.on, is['A12.ahead'])
    for (const aim of settled(at, is, 'goal')) {
      if (aim.state !== 'live') continue
      const hasPlan =
        aim.milestones > 0 || at.tree.children(aim.id).length > 0 || at.tree.workOn(aim.id) !== undefined
      const next = at.tree.nextOn(aim)
      const isFar = aim.dueOn !== null && aim.dueOn > soon
      if (!hasPlan) yield about('A12', aim, at, 'major', `Nothing is planned for “${aim.title}”.`)
      else if (aim.uncovered > 0)
        yield about(
          'A12',
          aim,
          at,
          'major',
          `The plan of “${aim.title}” does not cover ${aim.uncovered} of its criteria.`,
        )
      else if (isFar && (next === null || next > soon))
        yield about(
          'A12',
          aim,
          at,
          'major',
          `Nothing of “${aim.title}” comes up in the next ${is['A12.ahead']} days.`,
        )
    }
  },
}
