import { type Words, wordsOf } from '#ui/words/catalogue.ts'

const WORDS = {
  title: 'Charters not agreed for more than two weeks',
  all: 'All charters',
  none: 'No charter has waited that long.',
  of: { one: '{count} of {people} people', other: '{count} of {people} people' },
} as const satisfies Words

/** The strings of charters that have waited long, for the people team. */
export const t = wordsOf(WORDS)
