import { type Words, wordsOf } from '#ui/catalogue.ts'

const WORDS = {
  'home.title': 'Home',
  'home.morning': 'Good morning, {name}',
  'home.afternoon': 'Good afternoon, {name}',
  'home.evening': 'Good evening, {name}',
  'home.nothing': '{day} · nothing waits for you',
  'home.waits': { one: '{day} · one thing waits for you', other: '{day} · {count} things wait for you' },
  'queue.title': 'Waiting for you',
  'queue.shown': '{shown} of {count}',
  'queue.more': 'Show all {count}',
  'queue.empty': 'Nothing waits for you',
  'queue.emptyHint':
    'Plans to answer, check-ins that are due and questions to you will stand here, the most pressing first.',
  'queue.accept_plan': 'Answer the plan',
  'queue.write_plan': 'Write the plan',
  'queue.answer_ask_back': 'Answer the question',
  'queue.confirm_closing': 'Confirm the closing',
  'queue.issue_brief': 'Issue the brief',
  'queue.check_in': 'Check in',
  'queue.cover': 'Answer the request to cover',
  'queue.task_request': 'Answer the request',
  'queue.task_overdue': 'Finish it, or move its date',
  'queue.due': 'due',
  'queue.since': 'waits since',
  'line.title': 'My line to the destination',
  'line.empty': 'Your line is not drawn yet',
  'line.emptyHint': 'Choose a task or a goal that serves a goal above it, and you see here what it is for.',
  'line.see': 'See the direction',
  'owned.title': 'What I own',
  'owned.all': 'My direction',
} as const satisfies Words

/** The strings of home. */
export const t = wordsOf(WORDS)
