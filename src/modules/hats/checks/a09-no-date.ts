import { daysBetween } from '#kernel/local-date.ts'
import { about, type Check, settled } from './check.ts'

/** A09 Major: a goal under way without a due date, or a draft without one for more than 14 days. Fix: set it. */
export const noDate: Check = {
  id: 'A09',
  *find(at) {
    for (const aim of settled(at, 'goal'))
      if (aim.dueOn === null && (aim.state !== 'draft' || daysBetween(aim.createdOn, at.on) > 14))
        yield about('A09', aim, at, 'major', `“${aim.title}” has no date.`)
  },
}
