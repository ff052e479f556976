import { z } from 'zod'

/** A title: one line, 3–140 characters after trimming, no control characters. */
export const Title = line(140).min(3)

/** A short statement: one line, 1–280 characters after trimming, no control characters. */
export const Statement = line(280).min(1)

/**
 * A text of several lines, at most 10,000 characters; line breaks and tabs are kept, other control characters and halves of
 * characters refused.
 */
export const Body = z
  .string()
  .trim()
  .max(10_000)
  .regex(/^[^\p{Cc}\p{Cs}]*(?:[\n\r\t][^\p{Cc}\p{Cs}]*)*$/u, 'contains control characters')

/** A text of several lines that must say something: 1–10,000 characters after trimming. */
export const SomeBody = Body.min(1)

/**
 * One line of at most `longest` characters after trimming, possibly empty, without control characters, halves of characters
 * (unpaired surrogates, which no database takes in JSON) and those that turn the direction of writing (Unicode UAX 9, embeddings,
 * overrides, isolates): they would turn what stands beside it, too.
 */
export function line(longest: number) {
  return z
    .string()
    .trim()
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u, 'contains control characters')
}

/** The longest that readers take for one character, in halves: a family of four with its skins. */
const LONGEST_CHARACTER = 40

/**
 * The beginning of a text with at most `longest` UTF-16 units, `end` included, which stands there only when something is missing.
 * It is cut between two characters as people see them (UAX 29); what joins without end is cut between two code points. Half a
 * code point is refused by databases.
 */
export function cutTo(text: string, longest: number, end = ''): string {
  if (text.length <= longest) return text
  const room = longest - end.length
  const from = new Intl.Segmenter().segment(text).containing(room)?.index ?? room
  if (room - from < LONGEST_CHARACTER) return text.slice(0, from) + end
  return text.slice(0, room).replace(/\p{Surrogate}$/u, '') + end
}
