import { counted } from '../rules/considered.ts'
import type { Check } from './check.ts'

/** A28 Minor: a decision past its date, or with late work that follows from it; major after some time. Fix: decide, or set a date. */
export const decisionLate: Check = {
  id: 'A28',
  ofPeople: 'names',
  *find(at, is) {
    for (const { id, question, deciderId, isOpen, decideByOn, lateTasks, teamId } of at.facts.decisions) {
      const days = isOpen ? at.days.since(decideByOn) : 0
      if (days === 0 && lateTasks === 0) continue
      const name = question === null ? 'a decision known to few' : `“${question}”`
      yield {
        ...{
          check: 'A28',
          severity: days > is['A28.strong'] ? 'major' : 'minor',
          subject: { kind: 'decision', id },
          ownerId: deciderId,
        },
        ...{
          briefGiverId: null,
          teamId,
          says:
            days > 0
              ? `${name.replace(/^a/, 'A')} is ${counted(days, 'working day')} late.`
              : `${counted(lateTasks, 'task')} that ${lateTasks === 1 ? 'follows' : 'follow'} from ${name} ${lateTasks === 1 ? 'is' : 'are'} late.`,
        },
      }
    }
  },
}
