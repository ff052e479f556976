import { type Words, wordsOf } from '#ui/words/catalogue.ts'

const WORDS = {
  'home.title': 'Home',
  'home.morning': 'Good morning, {name}',
  'home.afternoon': 'Good afternoon, {name}',
  'home.evening': 'Good evening, {name}',
  'search.group': 'Found',
  'line.title': 'My line to the destination',
  'line.empty': 'Your line is not drawn yet',
  'line.emptyHint': 'Choose a task or a goal that serves a goal above it, and you see here what it is for.',
  'line.see': 'See the direction',
  'owned.title': 'What I own',
  'owned.all': 'My direction',
} as const satisfies Words

/** The strings of home. */
export const t = wordsOf(WORDS)
