import type { ErrorItem } from '#kernel/errors.ts'

// So many words in a row are nobody's by chance.
const RUN = 6
// A shorter comment counts as a whole, from so many words on.
const LEAST = 4

/** A number that reads as a result: `62 %`, `7 of 12`, `9 people`. */
const FIGURE =
  /(\d+(?:[.,]\d+)?)\s*(%|percent\b|per cent\b|points?\b|people\b|persons\b|of\s+\d+|out\s+of\s+\d+|\/\s*\d+)/giu

/**
 * Why texts may not be told to everybody who can see an action: they name a figure that is not shown to all of them, or repeat what
 * somebody wrote. `shown` are whole percents that all of them can read in the report of the whole organisation.
 */
export function quoteProblems(
  texts: Readonly<Record<string, string | null>>,
  shown: ReadonlySet<number>,
  comments: readonly string[],
): ErrorItem[] {
  const written = comments.map(wordsOf)
  return Object.entries(texts).flatMap(([field, text]) => {
    if (text === null) return []
    return [...figureProblems(field, text, shown), ...commentProblems(field, text, written)]
  })
}

function figureProblems(field: string, text: string, shown: ReadonlySet<number>): ErrorItem[] {
  return [...text.matchAll(FIGURE)]
    .filter(([, number = '', unit = '']) => !isShown(number, unit, shown))
    .map(([found]) => ({
      field,
      code: 'figure_not_shown',
      message: `“${found.trim()}” is a figure that not everybody who reads this may see.`,
      fix: 'Say it in words, or name a percent that the report of the whole organisation shows.',
    }))
}

function isShown(number: string, unit: string, shown: ReadonlySet<number>): boolean {
  return /^(%|per)/i.test(unit) && shown.has(Number(number.replace(',', '.')))
}

function commentProblems(field: string, text: string, written: readonly (readonly string[])[]): ErrorItem[] {
  const words = wordsOf(text)
  if (!written.some(comment => repeats(words, comment))) return []
  return [
    {
      field,
      code: 'comment_repeated',
      message: 'This repeats the words of a comment; whoever wrote it could be known by them.',
      fix: 'Say the same in words of your own.',
    },
  ]
}

/** Whether a text has a run of words of a comment, or all of a short one. */
function repeats(words: readonly string[], comment: readonly string[]): boolean {
  if (comment.length < LEAST) return false
  const length = Math.min(RUN, comment.length)
  const runs = new Set(runsOf(comment, length))
  return runsOf(words, length).some(run => runs.has(run))
}

function runsOf(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '))
}

/** Words, small and without signs, so that a comma does not hide a quotation. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
