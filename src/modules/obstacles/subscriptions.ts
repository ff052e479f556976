import type { Subscription } from '#platform/jobs/worker.ts'
import { recount } from './clock/recount.ts'
import { forgetTexts } from './store/sweep.ts'

/** What this room does when people's hours change, or somebody is erased. */
export const obstaclesSubscriptions: readonly Subscription[] = [
  {
    consumer: 'obstacles.recount',
    types: [
      'absence.planned',
      'absence.changed',
      'absence.cancelled',
      'person.changed',
      'organisation.changed',
    ],
    handle: (work, { subjectKind, subjectId }) =>
      recount(work, subjectKind === 'person' ? [subjectId] : undefined),
  },
  {
    consumer: 'obstacles.forget',
    types: ['person.erased'],
    handle: (work, { subjectId }) => forgetTexts(work, subjectId),
  },
]
