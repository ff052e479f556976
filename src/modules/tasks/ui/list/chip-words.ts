import { type Words, wordsOf } from '#ui/words/catalogue.ts'

const WORDS = {
  goal: 'Only for one goal',
  'goal.below': 'Only for one goal and all below it',
  person: 'Only of one person',
  'person.named': 'Only of {name}',
  critical: 'Only what is critical',
  'serves.nothing': 'Only what serves no goal',
  'serves.no_line': 'Only what does not lead to the vision',
} as const satisfies Words

/** The strings of what a link narrowed the list to. */
export const t = wordsOf(WORDS)
