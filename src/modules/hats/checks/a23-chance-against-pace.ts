import { about, type Check, settled } from './check.ts'

/** A23 Minor: a high chance far behind pace, or a low one well ahead. Fix: talk, one of the two is wrong. */
export const chanceAgainstPace: Check = {
  id: 'A23',
  *find(at) {
    for (const aim of settled(at, 'goal')) {
      if (aim.state !== 'live' || aim.chance === null || aim.paceGap === null) continue
      if ((aim.chance >= 70 && aim.paceGap <= -0.25) || (aim.chance <= 30 && aim.paceGap >= 0.25))
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
