/**
 * A decision as it is compared between people: lower case, without accents, punctuation, currency signs and small words,
 * numbers written out (5k, 5,000 and 5000 are the same), words in the singular. Null when it is only about oneself
 * ("the order of my own tasks"): everybody decides that for themselves, so it never overlaps.
 */
export function decisionKey(text: string): string | null {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\d)[.,\s](?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d+)\s*k\b/g, '$1000')
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.some(word => ONESELF.has(word))) return null
  const kept = words.filter(word => !SMALL.has(word)).map(singular)
  return kept.length === 0 ? null : kept.join(' ')
}

const ONESELF = new Set(['my', 'mine', 'own', 'myself', 'i'])
const SMALL = new Set([
  'a',
  'an',
  'the',
  'of',
  'for',
  'to',
  'on',
  'in',
  'at',
  'any',
  'all',
  'which',
  'whether',
  'and',
  'or',
])

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}
