import { z } from 'zod'

/** A title: one line, 3–140 characters after trimming, no control characters. */
export const Title = line(140).min(3)

/** A short statement: one line, 1–280 characters after trimming, no control characters. */
export const Statement = line(280).min(1)

/** A text of several lines, at most 10,000 characters; line breaks and tabs are kept, other control characters refused. */
export const Body = z
  .string()
  .trim()
  .max(10_000)
  .regex(/^[^\p{Cc}]*(?:[\n\r\t][^\p{Cc}]*)*$/u, 'Contains control characters.')

/** A text of several lines that must say something: 1–10,000 characters after trimming. */
export const SomeBody = Body.min(1)

/** One line of at most `longest` characters after trimming, possibly empty, without control characters. */
export function line(longest: number) {
  return z
    .string()
    .trim()
    .max(longest)
    .regex(/^[^\p{Cc}]*$/u, 'Contains control characters.')
}
