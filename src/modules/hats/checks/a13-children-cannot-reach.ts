import { daysBetween } from '#kernel/local-date.ts'
import type { AimFact } from '#modules/aims/public.ts'
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
        .filter(child => child.link === 'adds' && COUNTED.has(child.state) && child.unit === aim.unit)
      if (!adding.some(child => child.state !== 'closed')) continue
      const need = Math.abs(aim.target - aim.start)
      const planned = sumOf(adding.map(child => brings(child, child.target)))
      const forecast = sumOf(adding.map(child => brings(child, child.upper ?? child.target)))
      const isNear = aim.dueOn !== null && daysBetween(at.on, aim.dueOn) < is['A13.near']
      if (planned < is['A13.covered'] * need)
        yield about(
          'A13',
          aim,
          at,
          'major',
          `“${aim.title}” needs ${round(need)}; the goals below come to ${round(planned)}.`,
        )
      else if (forecast < need && adding.some(child => child.upper !== null))
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

/** As on the page of a goal: what is promised counts before it is live, and what was closed by what it brought. */
const COUNTED: ReadonlySet<string> = new Set(['briefed', 'planned', 'live', 'closed'])

function brings({ state, value, start }: AimFact, promised: number | null): number {
  return ((state === 'closed' ? value : promised) ?? start ?? 0) - (start ?? 0)
}

function sumOf(values: readonly number[]): number {
  return Math.abs(values.reduce((sum, value) => sum + value, 0))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
