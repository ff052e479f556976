import { about, type Check, settled } from './check.ts'

/** A11 Major: a plan that its brief-giver has not answered for more than 5 working days. Fix: accept it or ask. */
export const planUnanswered: Check = {
  id: 'A11',
  *find(at) {
    for (const aim of settled(at, 'goal')) {
      const days = aim.plannedOn === null ? 0 : at.days.since(aim.plannedOn)
      if (aim.state === 'planned' && days > 5)
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
