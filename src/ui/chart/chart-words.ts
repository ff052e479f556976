import { plain, type Words, wordsOf } from '../words/catalogue.ts'

const WORDS = {
  'chart.expected': 'expected',
  'chart.target': 'target {value}',
  'chart.band': 'stay within {low}–{high}',
  'chart.today': 'today',
  'chart.table': 'The same as a table',
  'chart.date': 'Date',
  'chart.value': 'Value',
  'chart.note': 'Note',
  'chart.empty': 'No value yet.',
} as const satisfies Words

/** A string of the charts by its key. */
export const t = wordsOf(WORDS)

/** The catalogue of the charts, for translators. */
export const chartWords: Words = plain(WORDS)
