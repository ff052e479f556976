import topics from './topics.en.json' with { type: 'json' }

/** The only language whose words we know. */
export const ANALYSED = 'en'

/** A topic found in comments by its words. */
export interface Theme {
  readonly code: string
  readonly title: string
  /** In how many of them. */
  readonly comments: number
  /** The words that were found, the most frequent first. */
  readonly words: readonly string[]
}

// Words listed for a topic.
const LISTED = 8

/**
 * Topics of English comments by a word list: `x*` matches every word that begins with x, anything else the whole word. No
 * model, no guess of mood; the words found are listed so that anybody can judge. Most frequent first; topics nobody mentions are left out.
 */
export function themesOf(comments: readonly string[]): Theme[] {
  const found = comments.map(wordsIn)
  return topics
    .map(({ code, title, words }) => {
      const matches = found.map(own => own.filter(word => words.some(pattern => isMatch(word, pattern))))
      return {
        ...{ code, title, comments: matches.filter(({ length }) => length > 0).length },
        words: mostFrequent(matches.flat()),
      }
    })
    .filter(theme => theme.comments > 0)
    .toSorted((one, other) => other.comments - one.comments)
}

/** The words of a text, small, each once; an apostrophe ends a word, a hyphen or colon inside belongs to it. */
function wordsIn(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\d]+(?:[-:][\p{L}\d]+)*/gu) ?? [])]
}

function isMatch(word: string, pattern: string): boolean {
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern
}

function mostFrequent(words: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts.entries()]
    .toSorted(([one, a], [other, b]) => b - a || one.localeCompare(other, 'en'))
    .slice(0, LISTED)
    .map(([word]) => word)
}
