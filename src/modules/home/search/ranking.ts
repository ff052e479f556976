/** The words as a LIKE pattern in lower case: what they hold of %, _ and \ is only itself. */
export function likePattern(words: string): string {
  return `%${words
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, '\\$&')}%`
}

/** The best first: what is called exactly so, then what begins so, then where a word begins so; else by name. */
export function inSearchOrder<Found extends { readonly label: string }>(
  found: readonly Found[],
  words: string,
): Found[] {
  const sought = folded(words.trim())
  return found
    .map(each => ({ each, rank: rankOf(folded(each.label), sought) }))
    .sort((a, b) => a.rank - b.rank || a.each.label.localeCompare(b.each.label))
    .map(({ each }) => each)
}

function rankOf(label: string, sought: string): number {
  if (label === sought) return 0
  if (label.startsWith(sought)) return 1
  if (label.split(/[^\p{L}\p{N}]+/u).some(word => word.startsWith(sought))) return 2
  return label.includes(sought) ? 3 : 4
}

/** Lower case without accents. */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
