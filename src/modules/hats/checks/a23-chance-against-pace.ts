import { about, type Check, settled } from './check.ts'

/** A23 Minor: a high chance far behind pace, or a low one well ahead. Fix: talk, one of the two is wrong. */
export const chanceAgainstPace: Check = {
  id: 'A23',
  ofAims: 'aim',
  ofPeople: 'aim',
  *find(at, is) {
    for (const aim of settled(at, is, 'goal')) {
      if (aim.state !== 'live' || aim.chance === null || aim.paceGap === null) continue
      const isBehind = aim.paceGap <= -is['A23.gap']
      const isAhead = aim.paceGap >= is['A23.gap']
      if ((aim.chance >= is['A23.high'] && isBehind) || (aim.chance <= is['A23.low'] && isAhead))
        yield about(
          'A23',
          aim,
          at,
          'minor',
          `The chance of “${aim.title}” is given as ${aim.chance}%, while its pace says otherwise.`,
        )
    }
  },
}
