import { daysBetween } from '#kernel/local-date.ts'
import { about, type Check, settled } from './check.ts'

/** A13 Major: what adds to a goal does not add up to it, or its forecasts do; critical for those with a date that is near. Fix: raise, add or lower. */
export const childrenCannotReach: Check = {
  id: 'A13',
  ofAims: 'aim',
  ofPeople: 'aim',
  *find(at, is) {
    for (const aim of settled(at, is, 'goal')) {
      if (aim.state !== 'live' || aim.start === null || aim.target === null) continue
      const adding = at.tree
        .children(aim.id)
        .filter(child => child.link === 'adds' && child.state === 'live' && child.unit === aim.unit)
      if (adding.length === 0) continue
      const need = Math.abs(aim.target - aim.start)
      const planned = sumOf(adding.map(child => (child.target ?? 0) - (child.start ?? 0)))
      const forecast = sumOf(adding.map(child => (child.upper ?? child.target ?? 0) - (child.start ?? 0)))
      const isNear = aim.dueOn !== null && daysBetween(at.on, aim.dueOn) < is['A13.near']
      if (planned < is['A13.covered'] * need)
        yield about(
          'A13',
          aim,
          at,
          'major',
          `“${aim.title}” needs ${round(need)}; the goals below come to ${round(planned)}.`,
        )
      else if (forecast < need)
        yield about(
          'A13',
          aim,
          at,
          isNear ? 'critical' : 'major',
          `“${aim.title}” needs ${round(need)}; at their best pace the goals below come to ${round(forecast)}.`,
        )
    }
  },
}

function sumOf(values: readonly number[]): number {
  return Math.abs(values.reduce((sum, value) => sum + value, 0))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
