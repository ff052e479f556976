import { plain, type Words, wordsOf } from '#ui/words/catalogue.ts'

const WORDS = {
  title: 'My direction',
  sub: 'What you own, what waits for your answer, and what you proposed.',
  all: 'The whole direction',
  awaiting: 'Waiting for you',
  'awaiting.none': 'Nothing waits for your answer.',
  'what.accept_plan': 'Is this plan what you meant?',
  'what.write_plan': 'The brief waits for your plan.',
  'what.answer_ask_back': 'A question waits for your answer.',
  'what.confirm_closing': 'A closing waits for your confirmation.',
  'what.issue_brief': 'A proposal waits for you to issue its brief.',
  since: 'since',
  owned: 'You own',
  'owned.none': 'You own no aim yet. You can propose one, also upwards.',
  proposed: 'You proposed',
  propose: 'Propose a goal',
  line: 'Your line of sight',
  calibration: 'Only you see this',
  'calibration.words': {
    other:
      'Over {count} closed goals, how near your stated chances came to what happened: {brier}. 0 is always right, 0.25 is as good as a coin.',
  },
} as const satisfies Words

/** A string of this page by its key. */
export const t = wordsOf(WORDS)

/** The catalogue, for translators. */
export const mineWords: Words = plain(WORDS)
