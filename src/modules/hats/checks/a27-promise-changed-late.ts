import { daysBetween } from '#kernel/local-date.ts'
import { about, type Check, settled } from './check.ts'

/** A27 Information: a target or a date was changed late in its time; the original stays on the chart. */
export const promiseChangedLate: Check = {
  id: 'A27',
  ofAims: 'aim',
  ofPeople: 'aim',
  *find(at, is) {
    for (const aim of settled(at, is, 'goal')) {
      const { promiseChangedOn, startOn, dueOn, state } = aim
      if (state !== 'live' || promiseChangedOn === null || startOn === null || dueOn === null) continue
      const length = daysBetween(startOn, dueOn)
      if (length > 0 && daysBetween(startOn, promiseChangedOn) / length >= is['A27.late'])
        yield about(
          'A27',
          aim,
          at,
          'info',
          `The promise of “${aim.title}” was changed on ${promiseChangedOn}, late in its time.`,
        )
    }
  },
}
