import { daysBetween } from '#kernel/local-date.ts'
import { about, type Check, settled } from './check.ts'

/** A04 Critical: a strategy live for more than 14 days with no goal briefed, planned or live. Fix: a brief. */
export const strategyWithoutGoals: Check = {
  id: 'A04',
  *find(at) {
    for (const aim of settled(at, 'strategy')) {
      if (aim.state !== 'live' || aim.liveOn === null || daysBetween(aim.liveOn, at.on) <= 14) continue
      if (!at.tree.children(aim.id).some(child => ['briefed', 'planned', 'live'].includes(child.state)))
        yield about('A04', aim, at, 'critical', `“${aim.title}” has had no goal since ${aim.liveOn}.`)
    }
  },
}
