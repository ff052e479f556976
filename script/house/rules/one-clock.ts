import type { Rule } from '../house.ts'
import { isScreen, placeOf, shipped } from '../rooms.ts'

// An identifier carries the moment it is made; no rule decides by it.
const EXEMPT = 'src/kernel/id.ts'
const AMBIENT = ['new Date', 'Date.now', 'Math.random', 'performance.now']

/** A rule that asks the machine for the time cannot be tested on a date. */
export const oneClock: Rule = {
  name: 'one-clock',
  sentence:
    'Rooms and kernel take time and chance as arguments (work.now, work.today), never from the machine.',
  check: house =>
    shipped(house)
      .filter(
        ({ path }) =>
          ['modules', 'kernel'].includes(placeOf(path)?.wing ?? '') && !isScreen(path) && path !== EXEMPT,
      )
      .flatMap(({ path, calls }) =>
        calls
          .filter(({ name }) => AMBIENT.includes(name))
          .map(({ line, name }) => ({ file: path, line, message: `calls ${name}` })),
      ),
}
