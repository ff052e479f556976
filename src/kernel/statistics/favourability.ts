import { type Share, shareOf } from '../percent.ts'

/** How a question of five labelled points was answered. Whoever did not answer it counts nowhere else. */
export interface Tally {
  readonly favourable: number
  readonly neutral: number
  readonly unfavourable: number
  /** No answer, or "not applicable". */
  readonly unanswered: number
}

/** One question of five points: everybody's answer, 1–5, and 0 for none, in one order of people; `reversed` when agreeing is bad news. */
export interface FivePoint {
  readonly answers: ArrayLike<number>
  readonly reversed?: boolean
}

/**
 * Counts 4–5 as favourable, 3 as neutral, 1–2 as unfavourable, after turning a reversed question round (OPM's and the Civil
 * Service People Survey's convention). Throws RangeError for anything but 0–5: a stray answer is a fault, never a neutral.
 */
export function tallyOf({ answers, reversed = false }: FivePoint): Tally {
  const counts = countPoints(answers)
  const [unanswered, one, two, neutral, four, five] = counts as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const low = one + two
  const high = four + five
  return reversed
    ? { favourable: low, neutral, unfavourable: high, unanswered }
    : { favourable: high, neutral, unfavourable: low, unanswered }
}

/** How many answered at all: the denominator of every share. */
export function answeredOf({ favourable, neutral, unfavourable }: Tally): number {
  return favourable + neutral + unfavourable
}

/** Favourable answers of all answers, 0–1; null when nobody answered. */
export function favourableShare(tally: Tally): Share | null {
  return shareOf(tally.favourable, answeredOf(tally))
}

/**
 * An answer as a point of 1–5, turned round when its question is. Throws RangeError for anything else, 0 included.
 */
export function pointOf(answer: number, reversed: boolean): number {
  if (!(answer >= 1 && answer <= 5 && Number.isInteger(answer)))
    throw new RangeError(`An answer of ${answer} is not on the scale 1–5.`)
  return reversed ? 6 - answer : answer
}

/** How many gave each of 0–5. */
function countPoints(answers: ArrayLike<number>): number[] {
  const counts = [0, 0, 0, 0, 0, 0]
  for (let i = 0; i < answers.length; i++) {
    const point = answers[i] as number
    if (counts[point] === undefined) throw new RangeError(`An answer of ${point} is not on the scale 0–5.`)
    counts[point]++
  }
  return counts
}
