import { cutTo } from '#kernel/text.ts'
/** Longest title and body of an aim, and of a measure's unit and source. */
export const LONGEST = { title: 140, statement: 280, body: 10_000, unit: 40 } as const

/** One line without control characters and those that turn the direction of writing, blanks drawn together. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').trim()
}

/** Several lines without control characters other than line breaks and tabs. */
function severalLines(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, ' ')
    .trim()
}

/** The text, or as many whole words of it as fit with an ellipsis. The full text always stays in the kept plan. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const room = cutTo(text, longest - 1)
  const lastBlank = room.lastIndexOf(' ')
  const words = lastBlank > longest / 2 ? room.slice(0, lastBlank) : room
  return `${words.replace(/[\s,;:.–-]+$/u, '')}…`
}

/** A title of 3–140 characters from the first text that says something. */
export function titleFrom(kind: string, ...texts: readonly (string | undefined)[]): string {
  const text = texts.map(t => oneLine(t ?? '')).find(t => t !== '') ?? kind
  // The database counts characters, not halves of them.
  const title = [...text.slice(0, 6)].length < 3 ? `${kind}: ${text}` : text
  return shortened(title, LONGEST.title)
}

/** A body of at most 10,000 characters. */
export const bodyFrom = (text: string | undefined): string =>
  shortened(severalLines(text ?? ''), LONGEST.body)
