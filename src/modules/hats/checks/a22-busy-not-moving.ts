import { percent } from '../rules/considered.ts'
import { about, type Check, settled } from './check.ts'

/** A22 Major: most of the work planned by now is done, and the result is far below what was expected. Fix: is it the right work? */
export const busyNotMoving: Check = {
  id: 'A22',
  ofWork: 'aim',
  ofAims: 'aim',
  ofPeople: 'aim',
  *find(at, is) {
    for (const aim of settled(at, is, 'goal')) {
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
      if (done >= is['A22.done'] && aim.share < is['A22.result'] * aim.expected)
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
