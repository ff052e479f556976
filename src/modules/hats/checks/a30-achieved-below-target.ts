import { daysBetween } from '#kernel/local-date.ts'
import { percent } from '../rules/considered.ts'
import { about, type Check } from './check.ts'

/** A30 Minor: closed as achieved with its measure below target. Fix: say why. */
export const achievedBelowTarget: Check = {
  id: 'A30',
  ofAims: 'aim',
  ofPeople: 'aim',
  *find(at, is) {
    for (const aim of at.aims())
      if (
        aim.state === 'closed' &&
        aim.outcome === 'achieved' &&
        aim.share !== null &&
        aim.share < 1 &&
        aim.closedOn !== null &&
        daysBetween(aim.closedOn, at.on) <= is['A30.days']
      )
        yield about(
          'A30',
          aim,
          at,
          'minor',
          `“${aim.title}” was closed as achieved with ${percent(aim.share)} of its target.`,
        )
  },
}
