import { about, type Check, settled } from './check.ts'

/** A10 Major: a brief that waits for its plan for too long. Fix: plan, or ask back. */
export const briefWithoutPlan: Check = {
  id: 'A10',
  ofAims: 'aim',
  ofPeople: 'aim',
  *find(at, is) {
    for (const aim of settled(at, is, 'goal')) {
      const days = aim.briefedOn === null ? 0 : at.days.since(aim.briefedOn)
      if (aim.state === 'briefed' && days > is['A10.days'])
        yield about(
          'A10',
          aim,
          at,
          'major',
          `“${aim.title}” was briefed ${days} working days ago and has no plan.`,
        )
    }
  },
}
