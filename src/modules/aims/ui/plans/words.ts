import { plain, type Words, wordsOf } from '#ui/words/catalogue.ts'

const WORDS = {
  title: 'Bring a plan, take a plan',
  sub: 'Strategic plans in the open standard StratML: Part 1 (ISO 17469-1) and Part 2, the performance plan or report.',
  drop: 'Choose a strategic plan',
  hint: 'An .xml file of up to 20 MB. Nothing is changed before you have seen what becomes of it.',
  reading: 'Reading {name}',
  refused: 'This plan cannot be imported',
  kept: 'Nothing was changed.',
  again: 'Choose another file',
  apply: 'Import it',
  done: 'The plan is imported.',
  look: 'See the direction',
  export: 'Take your direction with you',
  'export.words':
    'Other programs that know the standard read these files. What an imported plan held beyond our own fields is in them again, where it was. Goals of single people and drafts of your own stay here.',
  'export.2': 'Plan with measures and results (Part 2)',
  'export.1': 'Plan alone (Part 1)',
  'export.leaves': 'Part 1 has no place for measures, results and roles; they are left out of it.',
  'will.title': 'What becomes of “{title}”',
  'did.title': 'What became of “{title}”',
  'count.visions': { one: '{count} vision', other: '{count} visions' },
  'count.strategies': { one: '{count} strategy', other: '{count} strategies' },
  'count.goals': { one: '{count} goal', other: '{count} goals' },
  'count.measures': { one: '{count} measure', other: '{count} measures' },
  'count.checkIns': { one: '{count} check-in', other: '{count} check-ins' },
  'sum.created': 'New: {what}.',
  'sum.updated': 'Changed: {what}.',
  'sum.moved': { one: '{count} stands in another place now.', other: '{count} stand in another place now.' },
  'sum.unchanged': {
    one: '{count} aim is already as in the file.',
    other: '{count} aims are already as in the file.',
  },
  'sum.nothing': 'The file says nothing that is not here already.',
  'sum.live': { one: '{count} goes live at once.', other: '{count} go live at once.' },
  'sum.drafts': {
    one: '{count} is a draft: a vision is live already, or it lacks a measure or a date to come.',
    other: '{count} are drafts: a vision is live already, or they lack a measure or a date to come.',
  },
  'table.label': 'Aims of the plan',
  'table.title': 'In the plan',
  'table.kind': 'Becomes a',
  'table.measure': 'Measure',
  'table.checkIns': 'Check-ins',
  'table.fate': 'Here',
  'kind.vision': 'vision',
  'kind.strategy': 'strategy',
  'kind.goal': 'goal',
  'fate.live': 'new, live',
  'fate.draft': 'new, draft',
  'fate.updated': 'changed',
  'fate.unchanged': 'as it is',
  'aside.title': { one: '{count} thing kept with the plan', other: '{count} things kept with the plan' },
  'aside.words': 'They have no place of their own here. An export gives them back where they were.',
  'warnings.title': { one: '{count} thing to look at', other: '{count} things to look at' },
  'differences.title': {
    one: 'The file differs from the standard in {count} place',
    other: 'The file differs from the standard in {count} places',
  },
  'differences.words': 'It is read all the same. Exports follow the standard.',
  more: { one: 'and {count} more', other: 'and {count} more' },
  nothing: '–',
} as const

/** Strings of the screens that import and export plans. */
export const t = wordsOf(WORDS)

/** The catalogue, for translators. */
export const planWords: Words = plain(WORDS)
