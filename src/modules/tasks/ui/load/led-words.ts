import { type Words, wordsOf } from '#ui/words/catalogue.ts'

const WORDS = {
  reports: 'Whether their work fits',
  'reports.fit': { one: 'It fits for {count} person', other: 'It fits for {count} people' },
  'reports.all': { one: 'It fits', other: 'It fits for all {count}' },
  waiting: 'Tasks to see to',
  none: 'Somebody has every task, and none is overdue.',
  late: { one: '{count} overdue task', other: '{count} overdue tasks' },
  critical: { one: '{count} of them critical', other: '{count} of them critical' },
  below: { one: '{count} team below', other: '{count} teams below' },
} as const satisfies Words

/** The strings of what those who answer for others see of work on their first page. */
export const t = wordsOf(WORDS)
