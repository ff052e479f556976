import { daysBetween } from '#kernel/local-date.ts'
import { about, type Check, settled } from './check.ts'

/** A09 Major: a goal under way without a due date, or a draft without one for too long. Fix: set it. */
export const noDate: Check = {
  id: 'A09',
  ofAims: 'aim',
  ofPeople: 'aim',
  *find(at, is) {
    for (const aim of settled(at, is, 'goal'))
      if (aim.dueOn === null && (aim.state !== 'draft' || daysBetween(aim.createdOn, at.on) > is['A09.days']))
        yield about('A09', aim, at, 'major', `“${aim.title}” has no date.`)
  },
}
