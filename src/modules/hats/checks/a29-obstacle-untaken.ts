import type { Check } from './check.ts'

/** A29 Major: an obstacle that nobody took in time. Fix: take it. */
export const obstacleUntaken: Check = {
  id: 'A29',
  ofPeople: 'names',
  *find(at) {
    for (const { id, title, ownerId, untakenLate, teamId } of at.facts.obstacles)
      if (untakenLate)
        yield {
          ...{
            check: 'A29',
            severity: 'major',
            subject: { kind: 'obstacle', id },
            ownerId,
            briefGiverId: null,
            teamId,
          },
          says: `${title === null ? 'An obstacle known to few' : `“${title}”`} was not taken in time.`,
        }
  },
}
