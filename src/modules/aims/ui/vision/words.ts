import { plain, type Words, wordsOf } from '#ui/words/catalogue.ts'

const WORDS = {
  eyebrow: 'Destination',
  'eyebrow.by': 'Destination · {year}',
  why: 'Why it matters',
  true: 'What must be true when you arrive',
  'true.none': 'Nothing says yet what must be true.',
  mission: 'Mission',
  values: 'Values',
  strategies: 'Strategies',
  'strategies.none':
    'No strategy leads here yet. Strategies are the two to six roads you choose, and what you leave aside.',
  'strategies.add': 'Add a strategy',
  'strategies.counts': 'All goals on the way',
  consultation: 'Consultation',
  'consultation.words': 'People say what they think before this becomes the direction for everybody.',
  'consultation.none': 'Nobody has said anything yet.',
  'consultation.was': 'What people said before it went live: {counts}',
  checkIns: 'Is it still right?',
} as const satisfies Words

/** A string of the vision page by its key. */
export const t = wordsOf(WORDS)

/** The catalogue, for translators. */
export const visionWords: Words = plain(WORDS)
