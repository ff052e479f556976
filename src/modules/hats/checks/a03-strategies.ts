import { about, type Check } from './check.ts'

/** A03 Critical: a live vision without a live strategy; information: more than can be kept in mind. Fix: choose. */
export const strategies: Check = {
  id: 'A03',
  ofPeople: 'names',
  *find(at, is) {
    const live = at.tree.all.filter(aim => aim.kind === 'strategy' && aim.state === 'live').length
    const vision = at.tree.all.find(aim => aim.kind === 'vision' && aim.state === 'live')
    if (vision === undefined) return
    if (live === 0) yield about('A03', vision, at, 'critical', `“${vision.title}” has no live strategy.`)
    if (live > is['A03.most'])
      yield about(
        'A03',
        vision,
        at,
        'info',
        `“${vision.title}” has ${live} strategies; more than ${is['A03.most']} are hard to keep in mind.`,
      )
  },
}
