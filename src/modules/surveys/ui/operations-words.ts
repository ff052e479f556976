import { type Words, wordsOf } from '#ui/words/catalogue.ts'

const WORDS = {
  title: 'Surveys under way',
  all: 'All surveys',
  none: 'No survey is under way.',
  scheduled: 'opens {date}',
  open: '{answered} of {invited} answered ({percent}) · closes {date}',
  'open.always': '{answered} of {invited} answered ({percent})',
  closed: 'closed, {answered} of {invited} answered ({percent}) · not shared yet',
  shown: 'What the latest report shows',
  'shown.by': { one: '{count} team is shown by itself', other: '{count} teams are shown by themselves' },
  'shown.broader': {
    one: 'For {count} team a broader one is shown, so that nothing told depends on fewer than {least} people',
    other:
      'For {count} teams a broader one is shown, so that nothing told depends on fewer than {least} people',
  },
  'shown.hidden': { one: '{count} team is not shown at all', other: '{count} teams are not shown at all' },
} as const satisfies Words

/** The strings of what the people team sees to in surveys. */
export const t = wordsOf(WORDS)
