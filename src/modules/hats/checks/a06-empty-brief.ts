import { about, type Check, settled } from './check.ts'

/** A06 Major: a goal past its draft without a why or without a success criterion. Fix: complete the brief. */
export const emptyBrief: Check = {
  id: 'A06',
  ofAims: 'aim',
  ofPeople: 'aim',
  *find(at, is) {
    for (const aim of settled(at, is, 'goal')) {
      if (aim.state === 'draft' || (aim.hasWhy && aim.criteria > 0)) continue
      yield about(
        'A06',
        aim,
        at,
        'major',
        `“${aim.title}” does not say ${aim.hasWhy ? 'when it is reached' : 'why'}.`,
      )
    }
  },
}
