import { about, type Check, named, settled } from './check.ts'

/** A17 Major: something under way below an aim that is closed. Fix: move it or close it. */
export const underClosedAim: Check = {
  id: 'A17',
  ofAims: 'aim',
  ofPeople: 'aim',
  *find(at, is) {
    for (const aim of settled(at, is)) {
      const parent = at.tree.aim(aim.parentId)
      if (parent !== undefined && (parent.state === 'closed' || parent.state === 'retired'))
        yield about('A17', aim, at, 'major', `“${aim.title}” serves ${named(parent)}, which is closed.`)
    }
  },
}
