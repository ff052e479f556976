import type { Subscription } from '#platform/jobs/worker.ts'
import { recount } from './answerer/recount.ts'
import { forgetWords } from './store/save-ideas.ts'

/** What this room does when people's hours change, or somebody is erased. */
export const ideasSubscriptions: readonly Subscription[] = [
  {
    consumer: 'ideas.recount',
    types: [
      'absence.planned',
      'absence.changed',
      'absence.cancelled',
      'person.changed',
      'organisation.changed',
    ],
    handle: (work, { subjectKind, subjectId }) =>
      recount(work, subjectKind === 'person' ? [subjectId] : null),
  },
  {
    consumer: 'ideas.forget',
    types: ['person.erased'],
    handle: (work, { subjectId }) => forgetWords(work, subjectId),
  },
]
