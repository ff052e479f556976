import { about, type Check, settled } from './check.ts'

/** A11 Major: a plan that its brief-giver has not answered in time. Fix: accept it or ask. */
export const planUnanswered: Check = {
  id: 'A11',
  ofAims: 'aim',
  ofPeople: 'aim',
  *find(at, is) {
    for (const aim of settled(at, is, 'goal')) {
      const days = aim.plannedOn === null ? 0 : at.days.since(aim.plannedOn)
      if (aim.state === 'planned' && days > is['A11.days'])
        yield about(
          'A11',
          aim,
          at,
          'major',
          `The plan of “${aim.title}” has waited ${days} working days for an answer.`,
        )
    }
  },
}
