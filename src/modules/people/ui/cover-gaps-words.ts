import { type Words, wordsOf } from '#ui/words/catalogue.ts'

const WORDS = {
  title: 'Away without a cover',
  aside: 'The next two weeks',
  none: 'Somebody covers for everybody who leads and is away.',
  people: { one: '{count} person answers to them', other: '{count} people answer to them' },
  asked: '{name} is asked, and has not answered',
  nobody: 'nobody is asked',
  ask: 'Ask for a cover',
  'ask.whom': 'Ask for a cover: {name}',
} as const satisfies Words

/** The strings of who is away while nobody covers. */
export const t = wordsOf(WORDS)
