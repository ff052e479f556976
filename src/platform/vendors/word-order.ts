type Direction = 'ltr' | 'rtl'

const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u
const STRONG = /\p{L}/u

/** How a text runs: by its first letter (UAX 9, P2 and P3). */
export function directionOf(text: string): Direction {
  const first = STRONG.exec(text)?.[0]
  return first !== undefined && RTL.test(first) ? 'rtl' : 'ltr'
}

/**
 * The words of a line from left to right as they stand on paper: UAX 9 word by word. Words without letters run with the one before
 * them. Letters within a word are put in order by its font.
 */
export function wordsInSight(line: string): string[] {
  const base = directionOf(line)
  const runs: { readonly direction: Direction; readonly words: string[] }[] = []
  for (const word of line.split(' ')) {
    const last = runs.at(-1)
    const direction = STRONG.test(word) ? directionOf(word) : (last?.direction ?? base)
    if (last?.direction === direction) last.words.push(word)
    else runs.push({ direction, words: [word] })
  }
  const ordered = runs.map(({ direction, words }) => (direction === 'rtl' ? words.toReversed() : words))
  return (base === 'rtl' ? ordered.toReversed() : ordered).flat()
}
