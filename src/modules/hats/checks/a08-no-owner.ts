import { about, type Check, settled } from './check.ts'

/** A08 Critical: an aim that is under way and nobody owns. Fix: name somebody. */
export const noOwner: Check = {
  id: 'A08',
  ofAims: 'aim',
  ofPeople: 'aim',
  *find(at, is) {
    for (const aim of settled(at, is))
      if (aim.state !== 'draft' && aim.ownerId === null)
        yield about('A08', aim, at, 'critical', `Nobody owns “${aim.title}”.`)
  },
}
