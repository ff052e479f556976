import { percent } from '../rules/considered.ts'
import { about, type Check, settled } from './check.ts'

/** A22 Major: 80% of the work planned by now is done, and the result is below half of what was expected. Fix: is it the right work? */
export const busyNotMoving: Check = {
  id: 'A22',
  *find(at) {
    for (const aim of settled(at, 'goal')) {
      const work = at.tree.workOn(aim.id)
      if (
        aim.state !== 'live' ||
        work === undefined ||
        work.plannedDays === 0 ||
        aim.share === null ||
        !aim.expected
      )
        continue
      const done = work.plannedDone / work.plannedDays
      if (done >= 0.8 && aim.share < 0.5 * aim.expected)
        yield about(
          'A22',
          aim,
          at,
          'major',
          `${percent(done)} of the work of “${aim.title}” is done, with ${percent(aim.share / aim.expected)} of the result expected.`,
        )
    }
  },
}
