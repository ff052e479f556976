import { type Words, wordsOf } from '#ui/words/catalogue.ts'

const WORDS = {
  title: 'Charters not agreed for more than two weeks',
  all: 'All charters',
  none: 'No charter has waited that long.',
  of: { one: '{count} of {people} people', other: '{count} of {people} people' },
  standing: 'Agreed charters of leaders and of everybody else',
  leaders: 'Who leads a team',
  others: 'Everybody else',
  done: '{done} of {all}',
  behind: 'A smaller share than of everybody else.',
} as const satisfies Words

/** The strings of charters that have waited long, for the people team. */
export const t = wordsOf(WORDS)
