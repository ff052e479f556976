import { plain, type Words, wordsOf } from '../words/catalogue.ts'

const WORDS = {
  'map.keys':
    'Arrow keys walk: up to what it serves, down to what serves it, left and right between neighbours. Enter opens, Space shows details, plus and minus zoom, zero shows everything.',
  'map.below': { one: '{count} below', other: '{count} below' },
  'map.nothingBelow': 'nothing below',
  'map.breaks': 'the line breaks here',
  'map.enter': 'Enter: {action}',
  'map.zoom': 'Zoom',
  'map.zoomIn': 'Zoom in (+)',
  'map.zoomOut': 'Zoom out (−)',
  'map.all': 'Show all',
  'map.all.keys': 'Show everything (0)',
} as const satisfies Words

/** A string of the map by its key. */
export const t = wordsOf(WORDS)

/** The catalogue of the map, for translators. */
export const mapWords: Words = plain(WORDS)
