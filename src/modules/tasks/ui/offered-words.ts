import { type Words, wordsOf } from '#ui/words/catalogue.ts'

const WORDS = {
  'notice.created': 'You are given a task',
  'notice.reassigned': 'A task goes from one to another',
  'notice.requested': 'Another team asks for work',
  'notice.request_answered': 'Your request is answered',
  'notice.edited': 'A date of your task moves',
  'waits.task_request': 'Answer the request',
  'waits.task_overdue': 'Finish it, or move its date',
} as const satisfies Words

/** What the queue and the page of notices call things of this room. */
export const offeredWord = wordsOf(WORDS)
