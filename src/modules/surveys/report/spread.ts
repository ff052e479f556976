import type { Place } from '../definition/layout.ts'
import { mayShowSpread, type ShownShare, shownShare } from '../release/shown-share.ts'
import { answersIn } from './counts.ts'
import type { ShownGroup } from './shown.ts'
import { isTold, tellingOf, type Wave } from './wave.ts'

/** How many of a group answered a question, and how they spread over its points, choices or (put first) ranked ones. */
export interface Spread {
  readonly answered: number
  /** Empty under 20 answers, of which no spread is told. */
  readonly shares: readonly ShownShare[]
}

/** The spread of a question; null under the threshold, for texts, and where the question is not told. */
export function spreadOf(wave: Wave, group: ShownGroup, code: string): Spread | null {
  const place = wave.places.get(code)
  if (place === undefined || !isTold(wave, group, place.question)) return null
  const { k } = tellingOf(wave, group)
  const { counts, n } = valueCounts(wave, group, place)
  if (n < k) return null
  const shares = mayShowSpread(n) ? counts.map(count => shownShare(count / n, n, k)) : []
  return { answered: n, shares: shares.filter(share => share !== null) }
}

/** How many gave each value, in the order of the question's points, choices or places, and how many answered. */
function valueCounts(
  wave: Wave,
  group: ShownGroup,
  { question, at }: Place,
): { counts: number[]; n: number } {
  switch (question.kind) {
    case 'scale':
      return valuesOf(wave, group, at, pointsOf(wave, question.scale))
    case 'recommend':
      return valuesOf(wave, group, at, 11)
    case 'single':
      return choicesOf(wave, group, at, question.choices.length)
    case 'multiple':
      return chosenOf(wave, group, at, question.choices.length)
    case 'ranking':
      return firstPlaces(wave, group, at, question.choices.length)
    case 'text':
      return { counts: [], n: 0 }
  }
}

function valuesOf(wave: Wave, group: ShownGroup, at: number, values: number) {
  const counts = [...wave.counts.of(group, at).subarray(1, values + 1)]
  return { counts, n: counts.reduce((sum, count) => sum + count, 0) }
}

/** One of up to 16 choices: more values than `Counts` keeps. */
function choicesOf(wave: Wave, group: ShownGroup, at: number, choices: number) {
  const counts = new Array<number>(choices).fill(0)
  let n = 0
  for (const value of answersIn(wave.columns, group, at)) {
    if (value === 0) continue
    n++
    counts[value - 1] = (counts[value - 1] ?? 0) + 1
  }
  return { counts, n }
}

/** Two bytes of bits, the low one first; whoever chose nothing did not answer. */
function chosenOf(wave: Wave, group: ShownGroup, at: number, choices: number) {
  const low = answersIn(wave.columns, group, at)
  const high = answersIn(wave.columns, group, at + 1)
  const counts = new Array<number>(choices).fill(0)
  let n = 0
  for (const [row, byte] of low.entries()) {
    const bits = byte | ((high[row] ?? 0) << 8)
    if (bits !== 0) n++
    for (let choice = 0; choice < choices; choice++)
      counts[choice] = (counts[choice] ?? 0) + ((bits >> choice) & 1)
  }
  return { counts, n }
}

/** How many put each choice first. */
function firstPlaces(wave: Wave, group: ShownGroup, at: number, choices: number) {
  const counts = Array.from({ length: choices }, (_, choice) => wave.counts.of(group, at + choice)[1] ?? 0)
  return { counts, n: counts.reduce((sum, count) => sum + count, 0) }
}

function pointsOf({ survey }: Wave, scale: string): number {
  return survey.definition.scales.find(({ code }) => code === scale)?.points.length ?? 0
}
