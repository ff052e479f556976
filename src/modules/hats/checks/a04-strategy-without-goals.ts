import { daysBetween } from '#kernel/local-date.ts'
import { about, type Check, settled } from './check.ts'

/** A04 Critical: a strategy live for two weeks with no goal briefed, planned or live. Fix: a brief. */
export const strategyWithoutGoals: Check = {
  id: 'A04',
  ofAims: 'aim',
  ofPeople: 'aim',
  *find(at, is) {
    for (const aim of settled(at, is, 'strategy')) {
      if (aim.state !== 'live' || aim.liveOn === null || daysBetween(aim.liveOn, at.on) <= is['A04.days'])
        continue
      if (!at.tree.children(aim.id).some(child => ['briefed', 'planned', 'live'].includes(child.state)))
        yield about('A04', aim, at, 'critical', `“${aim.title}” has had no goal since ${aim.liveOn}.`)
    }
  },
}
