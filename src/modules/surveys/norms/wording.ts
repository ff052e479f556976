/** How near a question is to the one a norm was measured with. */
export type Wording = 'same' | 'similar'

// Of the words of both, this share must be in both; below it another question is asked.
const SIMILAR_FROM = 0.75

/** Compares two English questions word by word, but for case and punctuation; null when they ask something else. */
export function wordingOf(one: string, other: string): Wording | null {
  const [own, norm] = [wordsIn(one), wordsIn(other)]
  if (own.join(' ') === norm.join(' ')) return 'same'
  const left = new Set(norm)
  const shared = [...new Set(own)].filter(word => left.has(word)).length
  return (2 * shared) / (new Set(own).size + left.size) >= SIMILAR_FROM && deniesAlike(own, norm)
    ? 'similar'
    : null
}

/** A “not” more or less turns a question round, however alike the words are. */
function deniesAlike(own: readonly string[], norm: readonly string[]): boolean {
  const denials = (words: readonly string[]) => words.filter(word => DENIALS.test(word)).length
  return denials(own) === denials(norm)
}

const DENIALS = /^(not?|never|nobody|nothing|without|hardly|rarely|seldom|cannot|.+n['’]t)$/

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+(?:['’][\p{L}\d]+)*/gu) ?? []
}
