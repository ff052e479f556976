import type { Subscription } from '#platform/jobs/worker.ts'
import { forgetWords, noteTaskDone } from './store/promises.ts'

/** What this room does when others say that something happened. */
export const commitmentsSubscriptions: readonly Subscription[] = [
  {
    // A promise whose task is done is offered as kept; the person still says so themselves.
    consumer: 'commitments.note-task',
    types: ['task.moved'],
    handle: (work, { subjectId, data }) =>
      noteTaskDone(work, subjectId, data['to'] === 'done' ? work.today : null),
  },
  {
    consumer: 'commitments.forget',
    types: ['person.erased'],
    handle: (work, { subjectId }) => forgetWords(work, subjectId),
  },
]
