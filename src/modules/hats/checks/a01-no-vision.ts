import { aboutAll, type Check } from './check.ts'

/** A01 Critical: there is no live vision. Fix: draft one. */
export const noVision: Check = {
  id: 'A01',
  *find(at) {
    if (!at.tree.all.some(aim => aim.kind === 'vision' && aim.state === 'live'))
      yield aboutAll('A01', at, 'critical', 'There is no live vision.')
  },
}
