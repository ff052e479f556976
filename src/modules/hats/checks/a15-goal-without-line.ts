import { about, type Check, settled } from './check.ts'

/** A15 Minor: a goal under way that leads to no live strategy and does not say why it stands alone. Fix: link it. */
export const goalWithoutLine: Check = {
  id: 'A15',
  ofAims: 'aim',
  ofPeople: 'aim',
  *find(at, is) {
    for (const aim of settled(at, is, 'goal'))
      if (aim.state !== 'draft' && aim.standaloneReason === null && !at.tree.leadsToVision(aim.id))
        yield about('A15', aim, at, 'minor', `“${aim.title}” leads to no live strategy.`)
  },
}
